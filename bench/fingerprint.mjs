// What is stored of an insurer's persons, without what differs between two runs: ids, times, branch numbers, keys.
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';

const hash = (text) => createHash('sha256').update(text).digest('hex');

/** Of an id or a time only whether there is one. */
const differs = ['uuid', 'timestamp with time zone', 'bytea'];
const left = ['insurer_id', 'subscriber_branch_number', 'key_version'];

/** Tables of persons, with the columns that say something. */
async function tablesOf(owner) {
  const { rows } = await owner.query(
    `select c.table_name as table, array_agg(case when c.data_type = any ($1) then '(t.' || quote_ident(c.column_name) || ' is null)::text'
         else 't.' || quote_ident(c.column_name) || '::text' end order by c.column_name) as columns,
       bool_or(c.column_name = 'subscriber_id') as "ofPerson"
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'isolated' and t.table_type = 'BASE TABLE' and not (c.column_name = any ($2))
     group by c.table_name having bool_or(c.column_name = 'subscriber_id') or c.table_name = 'subscriber' order by 1`,
    [differs, left],
  );
  return rows;
}

async function myNumbersOf(owner, platform, claims) {
  const session = await platform.openImport(claims);
  const cipher = await session.ending(null, () => platform.keys.of(session));
  const { rows } = await owner.query(
    `select n.subscriber_id as person, n.cipher, n.blind_index as index, min(e.eligibility_id) as id
     from isolated.my_number n join isolated.eligibility_id e using (insurer_id, subscriber_id)
     where n.insurer_id = $1 group by 1, 2, 3 order by 4`,
    [claims.insurerId],
  );
  return rows.map(({ person, cipher: sealed, index, id }) => {
    const myNumber = cipher.decrypt(sealed, { table: 'my_number', row: person }).toString('utf8');
    return `${id} ${myNumber} ${cipher.blindIndex(myNumber).equals(index)}`;
  });
}

/** One hash per table, My Numbers as they are when read, and the verdict file without branch numbers. */
export async function fingerprint(owner, { platform, claims, result }) {
  const prints = {};
  for (const { table, columns, ofPerson } of await tablesOf(owner)) {
    const person = ofPerson ? 't.subscriber_id' : 't.id';
    const { rows } = await owner.query(
      `select array_to_string(array[${columns.join(', ')},
         (select min(e.eligibility_id) from isolated.eligibility_id e where (e.insurer_id, e.subscriber_id) = (t.insurer_id, ${person}))], '|', '-') as said
       from isolated.${table} t where t.insurer_id = $1 order by 1`,
      [claims.insurerId],
    );
    prints[table] = hash(rows.map(({ said }) => said).join('\n'));
  }
  prints['my numbers'] = hash((await myNumbersOf(owner, platform, claims)).join('\n'));
  prints.verdicts = hash(JSON.stringify(parse(result, { bom: true }).map((cells) => cells.slice(0, -1))));
  return prints;
}

/** Persons of the file that are not stored once: [lost, twice]. */
export async function lostAndTwice(owner, insurerId, eligibilityIds) {
  const { rows } = await owner.query(
    `select given, count(p.id)::integer as periods, count(distinct p.subscriber_id)::integer as persons
     from unnest($2::text[]) as given
     left join isolated.eligibility_period p on p.insurer_id = $1 and p.eligibility_id = given group by 1`,
    [insurerId, eligibilityIds],
  );
  const { rows: all } = await owner.query(
    'select count(*)::integer as n from isolated.subscriber where insurer_id = $1',
    [insurerId],
  );
  const lost = rows.filter(({ periods }) => periods === 0).length;
  const twice = rows.filter(({ periods, persons }) => periods > 1 || persons > 1).length;
  return [lost, twice + Math.max(0, all[0].n - (rows.length - lost))];
}
