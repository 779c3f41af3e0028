// PostGraphile v5 over the same tables, as the same login role: it sees one insurer by the same signed context, made anew
// for every request and bound to the connection it goes out on, and asks for the same cookie.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgAdaptorWithPgClient, makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const require = createRequire(import.meta.url);
const { readSession } = require('../dist/src/auth/session-row.js');
const { contextStatement } = require('../dist/src/db/signed-context.js');

const rememberedMs = 1_000;
const connections = 8;
const given = process.env;
const key = Buffer.from(given.BENCH_KEY, 'hex');
const settings = { options: '-c timezone=UTC -c jit=off' };
const pool = new pg.Pool({ ...settings, connectionString: given.BENCH_URL, max: connections });
const authenticator = new pg.Pool({ ...settings, connectionString: given.BENCH_AUTHENTICATOR_URL, max: 3 });

const remembered = new Map();

/** SHA-256 of the cookie, looked up in the sessions and believed for a second, as the platform does. */
function callerOf(cookies = '') {
  const token = /(?:^|; )kakehashi_session=([^;]+)/.exec(cookies)?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  const name = hash.toString('base64');
  const known = remembered.get(name);
  if (known && known.until > Date.now()) return known.caller;
  const caller = authenticator
    .query({ name: 'read-session', text: readSession, values: [hash, null] })
    .then(({ rows }) => rows[0] ?? null);
  remembered.set(name, { caller, until: Date.now() + rememberedMs });
  return caller;
}

/** PostGraphile's own transaction with its own `pgSettings`; only, the value is made for the connection that it is bound to. */
async function asCaller(claims, use) {
  const client = await pool.connect();
  const settings = claims && { 'app.context': contextStatement(key, claims, client.processID).split("'")[1] };
  return makePgAdaptorWithPgClient({ connect: async () => client })(settings, use);
}
asCaller.release = () => undefined;

const preset = {
  extends: [PostGraphileAmberPreset],
  // It would hide the conditions that no index begins with.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    {
      ...makePgService({ pool, schemas: ['isolated'] }),
      adaptor: { createWithPgClient: () => asCaller, makePgService },
    },
  ],
  schema: { defaultBehavior: '+list +connection' },
  grafast: {
    context: async ({ node }) => {
      const caller = await callerOf(node.req.headers.cookie);
      if (caller === null) throw new Error('nobody is signed in with this cookie');
      const { insurerId, accountId } = caller;
      return { pgSettings: { insurerId, accountId, privilegeLevel: 'READ', affair: null } };
    },
  },
  grafserv: { graphiql: false, watch: false },
};

const service = postgraphile(preset).createServ(grafserv);
const answer = service.createHandler();
await service.ready();
createServer((request, response) => {
  if (request.url === '/ready') response.end();
  else answer(request, response);
}).listen(Number(given.PORT), '127.0.0.1');
