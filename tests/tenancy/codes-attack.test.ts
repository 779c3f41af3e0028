import { openCode } from '../../src/vault/organization-codes';
import { aCode, registered, withCode } from '../support/arriving';
import { asOwner } from '../support/database';
import { asLoginRole, roles, saidOf } from '../support/login-role';
import { aMyNumber } from '../support/made';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const withPerson = async (insurer: TestInsurer) =>
  withCode(test_, insurer, await registered(await insurer.handler(), { myNumber: aMyNumber() }));

const claimsOf = (insurer: TestInsurer) =>
  ({ insurerId: insurer.id, accountId: null, privilegeLevel: 'LINKAGE', affair: 'ELIGIBILITY' }) as const;

/** Whatever would show a code, or let one be put in, taken over or thrown away. */
const attacks = [
  'select cipher from isolated.organization_code',
  'select blind_index from isolated.organization_code',
  'select acquisition_hash from isolated.organization_code',
  'select key_version from isolated.organization_code',
  'select * from isolated.organization_code',
  'select c from isolated.organization_code c',
  'select to_jsonb(c) from isolated.organization_code c',
  'select 1 from isolated.organization_code where cipher is not null',
  `select 1 from isolated.organization_code order by blind_index`,
  'copy isolated.organization_code to stdout',
  `update isolated.organization_code set state = 'DETACHED'`,
  'update isolated.organization_code set cipher = null',
  'delete from isolated.organization_code',
  'truncate isolated.organization_code',
  `insert into isolated.organization_code (subscriber_id, state, changed_at) select id, 'REQUESTED', now() from isolated.subscriber`,
  'select tenancy.detach_code()',
  'create view pg_temp.codes as select cipher from isolated.organization_code; select * from pg_temp.codes',
];

describe('no login role but that of the network, and who changes keys, reaches codes', () => {
  test.each(roles.filter((role) => role !== 'network_gateway' && role !== 'key_keeper'))('%s', async (role) => {
    const insurer = await test_.newInsurer();
    await withPerson(insurer);
    await asLoginRole(test_.databaseUrl, role, async (line) => {
      const hasContext = role.startsWith('handling');
      await line.begin(hasContext ? claimsOf(insurer) : null);
      for (const sql of attacks) expect([sql, saidOf(await line.attempt(sql))]).toEqual([sql, 'refused']);
      if (hasContext) expect(saidOf(await line.attempt('select state from isolated.organization_code'))).toBe('1 rows');
      await line.end();
    });
  });
});

test('who changes keys sees their cipher texts and not what they are found by, of the one insurer, and changes nothing else', async () => {
  const [a, b] = [await test_.newInsurer(), await test_.newInsurer()];
  for (const insurer of [a, b]) await withPerson(insurer);
  const may = [
    'select cipher from isolated.organization_code',
    'select key_version from isolated.organization_code',
    'select 1 from isolated.organization_code where cipher is not null',
    'update isolated.organization_code set cipher = null',
  ];
  await asLoginRole(test_.databaseUrl, 'key_keeper', async (line) => {
    await line.begin(claimsOf(a));
    for (const sql of attacks.filter((each) => !may.includes(each) && !each.startsWith('create view')))
      expect([sql, saidOf(await line.attempt(sql))]).toEqual([sql, 'refused']);
    const ciphers = 'select insurer_id, cipher from isolated.organization_code';
    expect(saidOf(await line.attempt(ciphers))).toBe('1 rows');
    expect(saidOf(await line.attempt(`${ciphers} where insurer_id = ${b.id}`))).toBe('0 rows');
    expect(
      saidOf(await line.attempt(`update isolated.organization_code set cipher = '' where insurer_id = ${b.id}`)),
    ).toBe('0 rows');
    await line.end();
    await line.begin(null);
    expect(saidOf(await line.attempt(ciphers))).toBe('0 rows');
    await line.end();
  });
});

test('the role of the network sees those of the insurer whose context it has, and none without', async () => {
  const [a, b] = [await test_.newInsurer(), await test_.newInsurer()];
  for (const insurer of [a, b]) await withPerson(insurer);
  await asLoginRole(test_.databaseUrl, 'network_gateway', async (line) => {
    const all = 'select insurer_id, cipher from isolated.organization_code';
    await line.begin(null);
    expect(saidOf(await line.attempt(all))).toBe('0 rows');
    await line.end();
    await line.begin(claimsOf(a));
    expect(await line.attempt(all)).toMatchObject({ ok: true, rows: [{ insurer_id: a.id }] });
    const ofB = `where insurer_id = ${b.id}`;
    expect(saidOf(await line.attempt(`${all} ${ofB}`))).toBe('0 rows');
    expect(saidOf(await line.attempt(`update isolated.organization_code set changed_at = now() ${ofB}`))).toBe(
      '0 rows',
    );
    for (const sql of [
      `update isolated.organization_code set insurer_id = ${b.id}`,
      'update isolated.organization_code set subscriber_id = gen_random_uuid()',
      'delete from isolated.organization_code',
    ])
      expect([sql, saidOf(await line.attempt(sql))]).toEqual([sql, 'refused']);
    await line.end();
  });
});

test('it sees no My Number but for an affair, and writes none', async () => {
  const insurer = await test_.newInsurer();
  await withPerson(insurer);
  await asLoginRole(test_.databaseUrl, 'network_gateway', async (line) => {
    const numbers = 'select cipher from isolated.my_number';
    for (const [affair, seen] of [
      [null, '0 rows'],
      ['ELIGIBILITY', '1 rows'],
    ] as const) {
      await line.begin({ ...claimsOf(insurer), affair });
      expect(saidOf(await line.attempt(numbers))).toBe(seen);
      expect(saidOf(await line.attempt('update isolated.my_number set cipher = cipher'))).toBe('refused');
      await line.end();
    }
  });
});

test('cipher text that is moved to another person, or another insurer, is not read there', async () => {
  const [a, b] = [await test_.newInsurer(), await test_.newInsurer()];
  const code = aCode();
  const { branchNumber } = await withCode(test_, a, await registered(await a.handler()), code);
  await withPerson(a);
  await withPerson(b);
  const codes = () =>
    asOwner(test_.databaseUrl, async (owner) => {
      const { rows } = await owner.query<{ insurer: number; id: string; branch: string; cipher: Buffer }>(
        `select c.insurer_id as insurer, c.subscriber_id as id, s.subscriber_branch_number as branch, c.cipher
         from isolated.organization_code c join isolated.subscriber s on s.id = c.subscriber_id
         where c.insurer_id = any ($1)`,
        [[a.id, b.id]],
      );
      return rows;
    });
  const stolen = (await codes()).find(({ insurer, branch }) => insurer === a.id && branch === branchNumber)!;
  for (const { insurer, id } of await codes()) {
    const db = await test_.platform.openGateway(insurer);
    const cipher = await db.ending(null, () => test_.platform.keys.of(db));
    const read = () => openCode(cipher, id, stolen.cipher);
    if (id === stolen.id) expect(read()).toBe(code);
    else expect(read).toThrow();
  }
});
