// What the look-up would cost without a framework: the same messages to PostgreSQL from node:http and pg.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Pool, types } = require('pg');
const { contextStatement } = require('../dist/src/db/signed-context.js');
const { statement } = require('../dist/src/db/statements.js');

types.setTypeParser(1082, (text) => text);
const connections = 8;
const pool = new Pool({ connectionString: process.env.BENCH_URL, max: connections, pipeline: true });
const key = Buffer.from(process.env.BENCH_KEY, 'hex');
const lookUp = statement('subscriber-by-branch-number');
const logEntry = statement('insert-log-entry');

async function answer({ insurerId, accountId, branchNumber }) {
  const client = await pool.connect();
  const claims = { insurerId, accountId, privilegeLevel: 'READ', affair: null };
  const sent = [
    client.query(`BEGIN; ${contextStatement(key, claims, client.processID)}`),
    client.query('SAVEPOINT q; SET TRANSACTION READ ONLY'),
    client.query({ ...lookUp, values: [insurerId, branchNumber] }),
  ];
  const { rows } = await sent[2];
  sent.push(
    client.query('RELEASE SAVEPOINT q'),
    client.query({
      ...logEntry,
      values: [insurerId, accountId, 'READ', null, 'viewSubscriber', 'OK', 1, [branchNumber], null, null, null],
    }),
    client.query('COMMIT'),
  );
  await Promise.all(sent);
  client.release();
  return rows[0];
}

createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', async () => {
    const found = request.url === '/ready' ? { ready: true } : await answer(JSON.parse(body));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(found));
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
