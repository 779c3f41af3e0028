// The least a registration file could cost: its rows already parsed, judged and encrypted in a table, written by the
// same INSERT … SELECTs, as the same role, under the same policies, in chunks of the same size.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { contextStatement } = require('../dist/src/db/signed-context.js');

const chunk = 100;
const tables = {
  subscriber: { key: 'id', generated: [] },
  eligibility_id: { key: 'subscriber_id', generated: [] },
  eligibility_period: { key: 'subscriber_id', generated: ['card_hash'] },
  my_number: { key: 'subscriber_id', generated: ['updated_on'] },
  my_number_entry: { key: 'subscriber_id', generated: [] },
};

/** Copies what one insurer has, aside, as rows of another. */
async function prepare(owner, { from, to }) {
  await owner.query('create schema if not exists bench');
  await owner.query(
    'drop table if exists bench.person; create table bench.person as select id, gen_random_uuid() as other, row_number() over (order by id) as n from isolated.subscriber where insurer_id = $1'.replace(
      '$1',
      String(from),
    ),
  );
  await owner.query('create unique index on bench.person (id)');
  const columns = {};
  for (const [table, { key, generated }] of Object.entries(tables)) {
    const { rows } = await owner.query(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as all from information_schema.columns where table_schema = 'isolated' and table_name = $1 and not (column_name = any ($2))`,
      [
        table,
        [
          'insurer_id',
          key,
          ...generated,
          ...(table === 'eligibility_period' ? ['id', 'supersedes'] : table === 'my_number_entry' ? ['id'] : []),
        ],
      ],
    );
    columns[table] = rows[0].all;
    await owner.query(
      `drop table if exists bench.${table}; create table bench.${table} as select p.n, ${to}::integer as insurer_id, p.other as ${key}, ${rows[0].all} from isolated.${table} t join bench.person p on p.id = t.${key} where t.insurer_id = ${from}`,
    );
    await owner.query(`create index on bench.${table} (n)`);
    await owner.query(`analyze bench.${table}`);
  }
  await owner.query('grant usage on schema bench to public; grant select on all tables in schema bench to public');
  const { rows } = await owner.query('select max(n)::integer as count from bench.person');
  return { columns, count: rows[0].count };
}

/** Rows per second. */
export async function yardstick({ ownerUrl, writerUrl, contextKey, from, to, accountId }) {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const { columns, count } = await prepare(owner, { from, to });
  const writer = new Client({ connectionString: writerUrl });
  await writer.connect();
  const begun = performance.now();
  for (let first = 1; first <= count; first += chunk) {
    await writer.query(
      `BEGIN; ${contextStatement(contextKey, { insurerId: to, accountId, privilegeLevel: 'WRITE', affair: 'ELIGIBILITY' }, writer.processID)}`,
    );
    for (const [table, { key }] of Object.entries(tables)) {
      await writer.query(
        `insert into isolated.${table} (insurer_id, ${key}, ${columns[table]}) select insurer_id, ${key}, ${columns[table]} from bench.${table} where n >= $1 and n < $2`,
        [first, first + chunk],
      );
    }
    await writer.query('COMMIT');
  }
  const seconds = (performance.now() - begun) / 1000;
  await owner.query('drop schema bench cascade');
  await Promise.all([owner.end(), writer.end()]);
  return { perSecond: count / seconds, seconds };
}
