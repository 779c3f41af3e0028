import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statement } from '../../src/db/statements';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { LoginRole, saidOf } from '../support/login-role';
import { makeTwoInsurers, type MadeInsurer } from '../support/two-insurers';

const names = readdirSync(join(__dirname, '../../src/db/statements')).map((file) => file.replace(/\.sql$/, ''));
const textOf = (name: string): string => statement(name).text.replace(/--.*$/gm, '');
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('names the insurer', () => {
  test.each(names)('%s', (name) => {
    const text = textOf(name);
    const read = count(text, /\b(?:from|join|update)\s+isolated\.\w+/g);
    const conditions = count(text, /\binsurer_id = \$1(?!\d)/g);
    // Shared, but each insurer has one row of it.
    const own = count(text, /\bshared\.institution (\w) on \1\.insurer_id = \$1(?!\d)/g);
    expect([name, conditions]).toEqual([name, read + own]);
    const written = [
      ...text.matchAll(/insert into (?:isolated|shared)\.(?!partner_certificate\b)\w+\s*\(\s*(\w+)/g),
    ].map(([, column]) => column);
    expect(written.filter((column) => column !== 'insurer_id')).toEqual([]);
    if (written.length > 0) expect(text).toMatch(/(?:values\s*\(|select)\s*\$1(?!\d)/);
    // What reads no table passes the insurer on, or at least takes it.
    expect(text).toMatch(/\$1(?!\d)/);
  });
});

test('the catalogue has no statement that sees no insurer and is not known to', () => {
  const isOfExchange = (name: string) => /\bfrom shared\.(institution|legal_entry)\b/.test(textOf(name));
  const others = names.filter((name) => !/isolated\./.test(textOf(name)));
  const [shared, without] = [others.filter(isOfExchange), others.filter((name) => !isOfExchange(name))];
  expect(without).toEqual([
    ...[
      'enqueue',
      'insert-partner',
      'insert-sign-in',
      'login-prefix',
      'moment',
      'refresh-statistics',
      'set-import-due',
    ],
  ]);
  // Who takes part in the exchange and what the law lets whom ask is the same for all.
  expect(shared).toEqual([
    ...['inquiry-basis', 'institution-by-code', 'institutions-of-kind', 'legal-bases', 'procedures', 'provision-basis'],
  ]);
});

interface Plan {
  'Node Type': string;
  'Join Type'?: string;
  'Relation Name'?: string;
  Schema?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Filter?: string;
  'Join Filter'?: string;
  'One-Time Filter'?: string;
  Plans?: Plan[];
}

let database: TestDatabase;
let insurer: MadeInsurer;
/** Who sends them: each is planned as a role that may. */
let lines: LoginRole[];
let clerk: LoginRole;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_plans_${process.pid}`);
  [insurer] = await makeTwoInsurers(database.url);
  await asOwner(database.url, (owner) => owner.query(manyRows));
  lines = [];
  for (const role of senders) lines.push(await LoginRole.connect(database.url, role));
  clerk = lines[0]!;
});
afterAll(async () => {
  for (const line of lines) await line.close();
  await database.drop();
});

const senders = [
  ...(['handling_write', 'handling_linkage', 'network_gateway', 'handling_none'] as const),
  ...(['account_manager', 'platform_operator', 'key_keeper'] as const),
];

/** Made by the owner, a superuser in tests: nothing of them is read, only counted. */
const manyRows = `
  insert into isolated.subscriber (insurer_id, subscriber_branch_number, name_kanji, name_kana, name_kana_key, birth_date, sex, notified_on, my_number_state)
    select i.id, 'many' || n, '架空', 'カクウ', 'カクウ' || n % 97, date '1950-01-01' + n % 20000, 'MALE', '2024-04-03', 'MISSING'
    from shared.insurer i, generate_series(1, 1500) n;
  insert into isolated.eligibility_id (insurer_id, eligibility_id, subscriber_id) select insurer_id, 'many' || id, id from isolated.subscriber;
  insert into isolated.eligibility_period (insurer_id, subscriber_id, eligibility_id, valid_from, kind, enrolment_kind, symbol, number, card_branch, card_key, notified_on)
    select insurer_id, id, 'many' || id, '2024-04-01', 'INSURED', 'GENERAL', '9100', substr(subscriber_branch_number, 5), '00', 'many' || substr(subscriber_branch_number, 5) || '|', '2024-04-03'
    from isolated.subscriber where subscriber_branch_number like 'many%';
  insert into isolated.my_number (insurer_id, subscriber_id, cipher, key_version, blind_index)
    select insurer_id, id, '', 1, sha256(id::text::bytea) from isolated.subscriber where subscriber_branch_number like 'many%';
  insert into isolated.staged_row (insurer_id, import_id, line, cells, subscriber_id)
    select f.insurer_id, f.id, 30000 + n, '[]', gen_random_uuid() from isolated.file_import f, generate_series(1, 1500) n;
  insert into isolated.file_import (insurer_id, kind, state, sha256, encoding, uploaded_by, upload_affair, expires_at)
    select a.insurer_id, 'REGISTRATION', 'APPLIED', sha256(n::text::bytea), 'UTF-8', a.id, 'ELIGIBILITY', clock_timestamp() from isolated.account a, generate_series(1, 500) n;
  insert into isolated.account (insurer_id, login_id, name, kind, staff_number, valid_from)
    select i.id, 'many-' || n, '試験', 'GENERAL', 'many-' || n, '2024-04-01' from shared.insurer i, generate_series(1, 500) n;
  insert into isolated.assignment (insurer_id, id, account_id, affairs, privilege_level, operations, procedures, valid_from)
    select insurer_id, id, id, '{ELIGIBILITY}', 'READ', '{viewSubscriber}', '{}', '2024-04-01' from isolated.account where login_id like 'many-%';
  insert into isolated.account_change (insurer_id, kind, account_id, assignment_id, reason, drafted_at, decision, decided_at)
    select insurer_id, 'OPEN', id, id, '', clock_timestamp(), 'DONE', clock_timestamp() from isolated.account where login_id like 'many-%';
  insert into isolated.open_filing (insurer_id, import_id, line, eligibility_id, name_kanji, notified_on, fault)
    select insurer_id, id, n, 'many' || n, '架空', date '2024-04-03', 'DATE_FORMAT'
    from (select distinct on (insurer_id) insurer_id, id from isolated.file_import) f, generate_series(1, 1500) n;
  insert into isolated.result_part (insurer_id, import_id, part, cipher) select insurer_id, id, 1, '' from isolated.file_import on conflict do nothing;
  insert into isolated.code_acquisition (insurer_id, requested_by, affair, requested_at, finished_at, listed_to)
    select insurer_id, id, 'ELIGIBILITY', clock_timestamp(), clock_timestamp(), id from isolated.account;
  insert into isolated.organization_code (insurer_id, subscriber_id, state, changed_at, acquisition_id, acquisition_hash, sent_at)
    select s.insurer_id, s.id, 'REQUESTED', clock_timestamp(), a.id, sha256(s.id::text::bytea), case when random() < 0.5 then clock_timestamp() end
    from isolated.subscriber s
    join lateral (select * from isolated.code_acquisition c where c.insurer_id = s.insurer_id and s.id is not null order by random() limit 1) a on true
    where s.subscriber_branch_number like 'many%';
  insert into isolated.inquiry (insurer_id, processing_number, subscriber_id, requested_by, requested_at, affair_code, affair_name, procedure_code,
      procedure_name, information_code, information_name, provider_code, provider_name, period_from, period_to, purpose, non_disclosure,
      code_changed_at, state, changed_at, due_at)
    select i.insurer_id, 'many' || n, s.id, requested_by, requested_at + n * interval '1 hour', affair_code, affair_name, procedure_code,
      procedure_name, information_code, information_name, provider_code, provider_name, period_from, period_to, purpose, non_disclosure,
      code_changed_at, case when n % 2 = 0 then 'ANSWERED' else 'ACCEPTED' end, changed_at, due_at
    from (select distinct on (insurer_id) * from isolated.inquiry) i, generate_series(1, 1500) n
    join isolated.subscriber s on s.subscriber_branch_number = 'many' || n where s.insurer_id = i.insurer_id;
  insert into isolated.provision (insurer_id, processing_number, requester_code, requester_name, requester_department, affair_code, affair_name,
      procedure_code, procedure_name, information_code, information_name, period_from, period_to, requested_at, received_at, request_digest,
      non_disclosure, state, changed_at, provided_at)
    select insurer_id, 'many' || n, requester_code, requester_name, requester_department, affair_code, affair_name,
      procedure_code, procedure_name, information_code, information_name, period_from, period_to, requested_at, received_at + n * interval '1 hour',
      request_digest, non_disclosure, 'NO_DATA', changed_at, provided_at
    from isolated.provision p, generate_series(1, 1500) n;
  insert into isolated.replica (insurer_id, subscriber_id, information_code, dataset_number, layout_version, version, body, digest, publish_from, derived_at)
    select insurer_id, id, 'TM00000000000031', '0001', '0001', 1, '{}', sha256(''), '2024-04-01', clock_timestamp()
    from isolated.subscriber where subscriber_branch_number like 'many%';
  insert into isolated.provision_record (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code,
      procedure_name, requester_department, provider_department, requested_at, information_code, information_name, subscriber_id)
    select s.insurer_id, 'PROVIDER', s.subscriber_branch_number, 1, n, 'JM', '架空', 'JT', '架空', '架空', '架空', clock_timestamp() + n * interval '1 hour', 'TM', '架空', s.id
    from isolated.subscriber s, generate_series(1, 2) n where s.subscriber_branch_number like 'many%';
  insert into isolated.message (insurer_id, kind, subject_id, state, queued_at, changed_at)
    select insurer_id, 'INQUIRY', gen_random_uuid(), 'SENT', queued_at, queued_at from isolated.message, generate_series(1, 6000);
  analyze;
`;

/** A plan that holds for any values, since that is what a prepared statement comes to. */
async function planOf(name: string): Promise<Plan> {
  const { text } = statement(name);
  const places = Math.max(...[...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place)));
  for (const line of lines) {
    await line.begin(insurer.claims);
    await line.client.query('set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off');
    await line.client.query(`prepare planned as ${text}`);
    const explained = await line.attempt(
      `explain (format json) execute planned (${Array(places).fill('null').join(', ')})`,
    );
    await line.end();
    await line.client.query('deallocate planned');
    if (explained.ok) return (explained.rows[0] as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN'][0].Plan;
    expect(saidOf(explained)).toBe('refused');
  }
  throw new Error('nobody may send it');
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const indexConditionsOf = (plan: Plan): string[] => nodesOf(plan).flatMap((node) => node['Index Cond'] ?? []);

/** The index condition of a scan stands with it, or one level below when pages are visited in their order. */
const reachedBy = (scan: Plan): string => [scan, ...(scan.Plans ?? [])].map((node) => node['Index Cond'] ?? '').join();

describe('is planned so that an index leads to the own rows and the signature is checked once', () => {
  const planned = names.filter((name) => /\b(?:from|join|update)\s+isolated\./.test(textOf(name)));
  test.each(planned)('%s', async (name) => {
    const nodes = nodesOf(await planOf(name));
    const scans = nodes.filter((node) => node['Relation Name'] !== undefined && node['Node Type'] !== 'ModifyTable');
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.filter((scan) => !reachedBy(scan).includes('(insurer_id = $1)'))).toEqual([]);
    const perRow = nodes.filter((node) =>
      `${node.Filter} ${node['Index Cond']} ${node['Join Filter']}`.includes('verified_context'),
    );
    expect(perRow).toEqual([]);
    const once = nodes.filter((node) => node['One-Time Filter']?.includes('verified_context'));
    expect(once.length).toBeGreaterThanOrEqual(
      scans.length - nodes.filter((node) => node['Join Type'] !== undefined).length,
    );
    if (/isolated\.my_number\b/.test(textOf(name)))
      expect(once.some((node) => node['One-Time Filter']!.includes('[9]'))).toBe(true);
  });
});

/** What each look-up searches by has to lead through an index; as a filter it would read all rows of the insurer. */
describe('searches through an index', () => {
  test.each<[string, ...string[]]>([
    ['account-by-login-id', 'login_id = $2'],
    ['read-account', 'id = $2', 'account_id = a.id'],
    ['subscriber-by-id', 'id = $2', 'subscriber_id = s.id'],
    ['subscriber-by-branch-number', 'subscriber_branch_number = $2', 'subscriber_id = s.id'],
    ['subscribers-by-name', 'ROW(name_kana_key, id) > ROW($2, $3)', 'name_kana_key >= $6', 'name_kana_key < $7'],
    [
      'subscribers-by-birth-date',
      'birth_date = $5',
      'ROW(name_kana_key, id) > ROW($2, $3)',
      'name_kana_key >= $6',
      'name_kana_key < $7',
    ],
    ['subscribers-by-my-number', 'blind_index = $2'],
    ['read-my-number', 'subscriber_branch_number = $2', 'subscriber_id = s.id'],
    ['name-key-of', 'id = $2'],
    ['concerned-subscribers', 'eligibility_id = ', 'blind_index = ', 'card_key = '],
    ['book-persons', 'id = ANY ($2)', 'subscriber_id = s.id'],
    ['lock-subscribers', 'id = ANY ($2)'],
    ['supersede-periods', 'id = ANY ($2)'],
    ['update-particulars', 'id = r.id'],
    ['cancel-my-numbers', 'subscriber_id = ANY ($2)'],
    ['close-open-filings', 'eligibility_id = ANY ($2)'],
    ['set-my-number-states', 'id = r.id'],
    ['period-belief', 'id = $2'],
    ['open-dependants', 'card_key >= $2', 'card_key < $3'],
    ['days-around', 'subscriber_id = $2', 'card_key = $4'],
    ['current-days', 'subscriber_id = $2'],
    ['household', 'card_key >= $2', 'card_key < $3', 'subscriber_id = s.id'],
    ['subscriber-as-of', 'subscriber_branch_number = $2', 'subscriber_id = s.id', 'id = '],
    ['particulars-versions', 'subscriber_id = $2', 'id = $2'],
    ['change-particulars', 'id = $2'],
    ['subscriber-timeline', 'subscriber_id = $2', 'id = $2'],
    ['my-number-timeline', 'subscriber_id = $2'],
    ['insert-changed-periods', 'id = r.supersedes'],
    ['import-with-file', 'kind = $2', 'sha256 = $3'],
    ['file-import-ids', 'id = $2'],
    ['lock-import', 'id = $2'],
    ['staged-chunk', 'import_id = $2', 'line > $3'],
    ['staged-lines', 'import_id = $2', 'line = '],
    ['result-rows', 'import_id = $2', 'line > $3', 'id = r.subscriber_id'],
    ['refuse-staged-rows', 'import_id = $2', 'line = r.line'],
    ['persons-by-card', 'card_key = ANY '],
    ['persons-by-insured-number', 'card_key >= '],
    ['number-holders', 'blind_index = ANY '],
    ['office-persons', 'card_key > $2'],
    ['count-office-persons', 'card_key >= $2'],
    ['offices', 'card_key >= '],
    ['my-number-entries-of-subscriber', 'subscriber_id = $4'],
    ['delete-replaced-numbers', 'import_id = $2'],
    ['person-by-code', 'blind_index = $3', 'id = ', 'subscriber_id = s.id', 'information_code = $2'],
    ['person-to-provide', 'id = $3', 'subscriber_id = s.id', 'information_code = $2'],
    ['provision-by-number', 'processing_number = $2', 'processing_number = p.processing_number', 'id = p.replica_id'],
    ['code-as-asked', 'subscriber_id = $2'],
    ['latest-replicas', 'subscriber_id = $2'],
    ['provision-ids-of-subscriber', 'subscriber_id = $5'],
    ['record-provided', 'processing_number = $3'],
    ['provision-record', 'id = $2', 'id = r.subscriber_id'],
    ['provision-record-revisions', 'id = $2', 'processing_number = '],
    ['provision-records-of-subscriber', 'subscriber_id = $8'],
    ['provision-records-by-number', 'processing_number = $8'],
    ['revise-provision-record', 'id = $2', 'processing_number = '],
    ['mark-records-in-error', 'subscriber_id = $2', 'processing_number = '],
    ['mark-records-non-disclosure', 'subscriber_id = $2', 'processing_number = '],
    ['read-result-part', 'import_id = $2', 'part = $3'],
    ['person-to-ask', 'subscriber_branch_number = $2', 'subscriber_id = s.id'],
    ['insert-inquiry', 'subscriber_id = $4'],
    ['inquiries', 'id < $2'],
    ['inquiries-of-subscriber', 'subscriber_id = $6'],
    ['inquiry-by-id', 'id = $2', 'id = i.subscriber_id'],
    ['inquiries-to-send', 'id = ANY ($2)', 'subscriber_id = i.subscriber_id'],
    ['answered-inquiry', 'processing_number = $2', 'id = i.subscriber_id', 'subscriber_id = i.subscriber_id'],
    ['take-answer', 'id = $2'],
    ['lock-inquiry', 'id = $2'],
    ['inquiry-answer', 'inquiry_id = $2'],
    ['messages', 'id < $3'],
    ['messages-not-sent', 'id < $3'],
    ['message-by-id', 'id = $2'],
    ['message-of-subject', 'kind = $2', 'subject_id = $3'],
    ['messages-to-send', 'id = ANY ($2)'],
    ['move-messages', 'id = ANY ($2)'],
    ['move-inquiries', 'id = ANY ($2)'],
    ['requeue-message', 'id = $2'],
    ['traffic-days', 'requested_at >= ', 'received_at >= '],
    ['inbox-exchange', 'requested_by = $2'],
    ['subscribers-without-code', 'subscriber_id > $2'],
    ['codes-to-send', 'acquisition_id = $2', 'sent_at IS NULL'],
    ['mark-codes-sent', 'subscriber_id = ANY ($3)'],
    ['give-up-codes', 'acquisition_id = $2'],
    ['send-codes-again', 'acquisition_id = $2', 'sent_at <= $3'],
    ['awaited-codes', 'acquisition_hash = ANY ($2)'],
    ['held-codes', 'blind_index = ANY ($2)'],
    ['store-codes', 'subscriber_id = g.subscriber_id'],
    ['fail-codes', 'subscriber_id = ANY ($3)'],
    ['organization-code-status', 'id = $2', 'subscriber_id = '],
  ])('%s', async (name, ...conditions) => {
    const used = indexConditionsOf(await planOf(name)).join(' | ');
    for (const condition of conditions) expect(used).toContain(`(${condition}`);
  });
});

/** No plan of these is good for all values: kept, it would read all persons of the insurer after a few wide searches. */
describe('searches through an index, being planned for the values of each call', () => {
  test.each([
    ['subscribers-by-card', `'many77', 'many78', null`, 'card_key >= '],
    ['subscribers-by-number', `'{77}', null`, 'number = ANY '],
  ])('%s', async (name, search, condition) => {
    expect(statement(name).name).toBeUndefined();
    await clerk.begin(insurer.claims);
    await clerk.client.query('set local plan_cache_mode = force_custom_plan');
    await clerk.client.query(`prepare planned as ${statement(name).text}`);
    const firstPage = `${insurer.id}, '', '00000000-0000-0000-0000-000000000000', 51, null, '', U&'\\+10FFFF'`;
    const { rows } = await clerk.client.query(`explain (format json) execute planned (${firstPage}, ${search})`);
    await clerk.end();
    await clerk.client.query('deallocate planned');
    expect(indexConditionsOf(rows[0]['QUERY PLAN'][0].Plan).join(' | ')).toContain(`(${condition}`);
  });
});
