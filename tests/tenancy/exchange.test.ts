import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/db/roles';
import { asOwner } from '../support/database';
import { asLoginRole, contextOf, roles, saidOf } from '../support/login-role';
import { makeTwoInsurers, type MadeInsurer } from '../support/two-insurers';

const url = process.env['KAKEHASHI_TEST_URL']!;

let a: MadeInsurer;
let b: MadeInsurer;
beforeAll(async () => {
  [a, b] = await makeTwoInsurers(url);
});

/** What came of each statement as this role under the context of the first insurer; all is undone. */
const saysTo = (role: Role, statements: string[], claims: MadeInsurer['claims'] | null = a.claims): Promise<string[]> =>
  asLoginRole(url, role, async (line) => {
    await line.begin(claims);
    const said: string[] = [];
    for (const sql of statements) said.push(saidOf(await line.attempt(sql, [], { undo: true })));
    await line.end();
    return said;
  });

const putDown = `select tenancy.enqueue('send-message', '${randomUUID()}')`;

test('only who exchanges with other institutions puts work down', async () => {
  for (const role of roles) {
    const may = role === 'handling_linkage' || role === 'network_gateway';
    expect([role, await saysTo(role, [putDown])]).toEqual([role, [may ? '1 rows' : 'refused']]);
  }
});

test('work belongs to the insurer of the context, and without one there is none', async () => {
  const [known, unknown] = ['send-message', 'drop-everything'].map(
    (task) => `select tenancy.enqueue('${task}', '${randomUUID()}')`,
  );
  expect(await saysTo('handling_linkage', [known!], null)).toEqual(['refused']);
  expect(await saysTo('handling_linkage', [unknown!])).toEqual(['22023']);
  await asLoginRole(url, 'handling_linkage', async (line) => {
    await line.begin(null);
    const forged = contextOf(a.claims, line.backend).replace(/^\d+/, String(b.id));
    await line.client.query(`select set_config('app.context', $1, true)`, [forged]);
    expect(saidOf(await line.attempt(putDown))).toBe('refused');
    await line.end();

    const subject = randomUUID();
    await line.begin(a.claims);
    await line.client.query(`select tenancy.enqueue('send-message', '${subject}')`);
    await line.end('COMMIT');
    const { rows } = await asOwner(url, (owner) =>
      owner.query(
        `delete from graphile_worker._private_jobs where payload->>'subject' = $1 returning payload, max_attempts as most`,
        [subject],
      ),
    );
    expect(rows).toEqual([{ payload: { insurer: a.id, subject }, most: 24 }]);
  });
});

test('nobody puts work down past that, and only who runs it sees it', async () => {
  const queue = 'graphile_worker._private_jobs';
  const insertions = [
    `insert into ${queue} (task_id, payload) values (1, '{"insurer": ${b.id}}')`,
    `select graphile_worker.add_job('send-message', '{"insurer": ${b.id}}')`,
    `select graphile_worker.add_jobs('{}')`,
  ];
  const others = [
    ...['select from %', 'update % set payload = payload', 'delete from %'].map((sql) => sql.replace('%', queue)),
    ...['select from graphile_worker.jobs', `select graphile_worker.remove_job('key')`],
  ];
  for (const role of roles) {
    expect([role, await saysTo(role, insertions)]).toEqual([role, insertions.map(() => 'refused')]);
    if (role === 'outbox') continue;
    expect([role, await saysTo(role, others)]).toEqual([role, others.map(() => 'refused')]);
  }
});

test('who runs jobs reaches nothing but the queue', async () => {
  const tables = await asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('isolated', 'shared', 'tenancy')`,
    );
    return rows.map(({ name }) => name);
  });
  expect(tables.length).toBeGreaterThan(40);
  const said = await saysTo('outbox', [
    ...tables.flatMap((name) => [`select from ${name}`, `insert into ${name} default values`]),
    'select tenancy.current_insurer()',
    'call tenancy.open_job_queue()',
  ]);
  expect(new Set(said)).toEqual(new Set(['refused']));
});

test('a code is read by nobody but the role of the network, and by what encrypts it anew', async () => {
  const columns = ['*', 'cipher', 'key_version', 'blind_index', 'acquisition_hash'];
  const reading = columns.map((column) => `select ${column} from isolated.organization_code`);
  const writing = [
    `update isolated.organization_code set state = 'DETACHED'`,
    'delete from isolated.organization_code',
  ];
  for (const role of roles.filter((each) => each !== 'network_gateway')) {
    const statements = [...reading, `${reading[0]} where blind_index = '\\x00'`, ...writing];
    const renews = (sql: string) => role === 'key_keeper' && /^select (cipher|key_version) /.test(sql);
    expect([role, await saysTo(role, statements)]).toEqual([
      role,
      statements.map((sql) => (renews(sql) ? '1 rows' : 'refused')),
    ]);
  }
  expect(await saysTo('handling_linkage', ['select state, changed_at from isolated.organization_code'])).toEqual([
    '1 rows',
  ]);
  expect(await saysTo('network_gateway', reading)).toEqual(reading.map(() => '1 rows'));
});

test('the role of the network reads the insured and writes only what is exchanged', async () => {
  const change = (table: string, column: string) => `update isolated.${table} set ${column} = ${column}`;
  const refused = [
    change('subscriber', 'name_kanji'),
    change('eligibility_period', 'valid_to'),
    change('my_number', 'blind_index'),
    change('data_key', 'wrapped'),
    change('provision_setting', 'manual_answer'),
    change('replica', 'body'),
    change('provision', 'state'),
    change('provision_record', 'reason'),
    change('inquiry_answer', 'body'),
    change('inquiry', 'purpose'),
    'delete from isolated.subscriber',
    'delete from isolated.message',
    'select from isolated.account',
    'select from isolated.inquiry_answer',
    'select from shared.partner',
    'select from shared.partner_certificate',
    'select from shared.session',
    'select from shared.insurer',
  ];
  expect(await saysTo('network_gateway', refused)).toEqual(refused.map(() => 'refused'));
  const permitted = [
    ['select from isolated.my_number', '1 rows'],
    ['select from isolated.subscriber', '2 rows'],
    [change('inquiry', 'state'), '2 rows'],
  ] as const;
  expect(await saysTo('network_gateway', [...permitted.map(([sql]) => sql)])).toEqual(
    permitted.map(([, said]) => said),
  );
  // Without an affair My Numbers are as invisible to it as to everybody.
  const withoutHandling = { ...a.claims, affair: null };
  expect(await saysTo('network_gateway', ['select from isolated.my_number'], withoutHandling)).toEqual(['0 rows']);
});
