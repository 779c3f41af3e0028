import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { keyCommands } from '../../src/commands/keys';
import { sealCode, openCode } from '../../src/vault/organization-codes';
import { rotateDataKey } from '../../src/workflows/rotate-data-key';
import { startCommand } from '../support/command-process';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { operationLog } from '../support/kept';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import { Person } from '../support/person';
import { TestPlatform } from '../support/platform';
import { until } from '../support/until';
import { Office } from '../support/withdrawal';

let database: TestDatabase;
/** Two servers on one database: the second is never told that a key is changed. */
let here: TestPlatform;
let elsewhere: TestPlatform;
let office: Office;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_rotation_${process.pid}`);
  here = await TestPlatform.start({ databaseUrl: database.url });
  elsewhere = await TestPlatform.start({ databaseUrl: database.url });
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
  await database.drop();
});
beforeEach(async () => void (office = await Office.open(here)));

const rotate = () => rotateDataKey(here.platform, office.insurer.id);

/** The same person at the other server. */
function across({ loginId, accountId, cookie }: Person): Person {
  const person = new Person(elsewhere.url, loginId, accountId);
  person.cookie = cookie;
  return person;
}

const ofVersions = `
  select 'my_number' as place, key_version as version from isolated.my_number where insurer_id = $1 and cipher is not null
  union select 'my_number', get_byte(cipher, 1) from isolated.my_number where insurer_id = $1 and cipher is not null
  union select 'replaced_my_number', key_version from isolated.replaced_my_number where insurer_id = $1
  union select 'replaced_my_number', get_byte(cipher, 1) from isolated.replaced_my_number where insurer_id = $1
  union select 'organization_code', key_version from isolated.organization_code where insurer_id = $1
  union select 'organization_code', get_byte(cipher, 1) from isolated.organization_code where insurer_id = $1
  union select 'staged_row', get_byte(my_number, 1) from isolated.staged_row where insurer_id = $1 and my_number is not null
  union select 'result_part', get_byte(cipher, 1) from isolated.result_part where insurer_id = $1
  order by 1, 2`;
const versions = async (): Promise<string[]> =>
  (await office.rows<{ place: string; version: number }>(ofVersions)).map(
    ({ place, version }) => `${place} ${version}`,
  );
const keysKept = () =>
  office.rows(
    `select version, wrapped is null as wiped from isolated.data_key where insurer_id = $1 and purpose = 'cipher' order by 1`,
  );
const everywhere = (version: number): string[] =>
  ['my_number', 'organization_code', 'replaced_my_number', 'result_part', 'staged_row'].map(
    (place) => `${place} ${version}`,
  );

const search = '($n: String!) { subscribers(search: { myNumber: $n }) { edges { node { subscriberBranchNumber } } } }';
interface Found {
  subscribers: { edges: { node: { subscriberBranchNumber: string } }[] };
}
const searchBy = async (person: Person, myNumber: string): Promise<string | undefined> =>
  (await person.get<Found>(`query ${search}`, { n: myNumber })).subscribers.edges[0]?.node.subscriberBranchNumber;
const reveal = async (person: Person, branchNumber: string): Promise<string> => {
  const { revealMyNumber } = await person.get<{ revealMyNumber: { myNumber: string } }>(
    'mutation ($b: ID!) { revealMyNumber(subscriberBranchNumber: $b, reason: "照合") { myNumber } }',
    { b: branchNumber },
  );
  return revealMyNumber.myNumber;
};

/** A code for somebody, as if the registry had sent it. */
async function plantCode(code: string): Promise<string> {
  const session = await here.platform.openGateway(office.insurer.id);
  const cipher = await session.ending(null, () => here.platform.keys.of(session));
  const [person] = await office.rows<{ id: string }>(
    'select id from isolated.subscriber where insurer_id = $1 limit 1',
  );
  const sealed = sealCode(cipher, person!.id, code);
  await office.rows(
    `insert into isolated.organization_code (insurer_id, subscriber_id, state, changed_at, cipher, key_version, blind_index)
     values ($1, $2, 'ACQUIRED', now(), $3, $4, $5)`,
    [person!.id, sealed.cipher, sealed.keyVersion, sealed.blindIndex],
  );
  return person!.id;
}

const waits = async (rows: object[]): Promise<string> =>
  (await office.uploader.uploaded(aFile(rows), ['AWAITING_APPROVAL'])).id;

test('a cipher key is changed while people look up, search, register and apply files at two servers, and nothing fails', async () => {
  const persons = Array.from({ length: 60 }, () => aRow({ myNumber: aMyNumber() }));
  const first = await office.applied(persons);
  const changed = persons.slice(0, 20).map((person) => ({ ...person, myNumber: aMyNumber() }));
  const second = await office.applied(changed);
  const code = 'ROTATED0ROTATED0ROTATED0ROTATED0'.replaceAll('T', 'V');
  const codeHolder = await plantCode(code);
  const [result, resultAfter] = [await office.uploader.result(first), await office.uploader.result(second)];
  const branchOf = new Map<string, string>();
  for (const { myNumber } of [...changed, ...persons.slice(20)])
    branchOf.set(myNumber, (await searchBy(office.uploader, myNumber))!);
  const arriving = Array.from({ length: 40 }, () => aRow({ myNumber: aMyNumber() }));
  const laterOnes = Array.from({ length: 3 }, () => aRow({ myNumber: aMyNumber() }));
  const [applying, staying] = [await waits(arriving), await waits(laterOnes)];
  expect(await versions()).toEqual(everywhere(1));

  // At each server somebody knows the key already.
  const people = [office.uploader, across(office.uploader)];
  for (const person of people) await reveal(person, branchOf.get(changed[0]!.myNumber)!);
  let goesOn = true;
  const done = { shown: 0, registered: 0 };
  const registered: string[] = [];
  const look = async (person: Person): Promise<void> => {
    for (let at = 0; goesOn; at += 1) {
      const [myNumber, branch] = [...branchOf][at % branchOf.size]!;
      expect(await searchBy(person, myNumber)).toBe(branch);
      expect(await reveal(person, branch)).toBe(myNumber);
      done.shown += 1;
    }
  };
  const register = async (person: Person): Promise<void> => {
    while (goesOn) {
      const myNumber = aMyNumber();
      await person.get('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { sex } }', {
        input: anInput({ myNumber }),
      });
      registered.push(myNumber);
      done.registered += 1;
    }
  };
  const load = Promise.all([...people.map(look), ...people.map(register)]);
  await until(async () => done.registered > 1 && done.shown > 1);
  await office.second.approve(applying);
  const { version } = await rotate();
  await office.uploader.importIn(['APPLIED'], applying);
  const [shown, written] = [done.shown, done.registered];
  await until(async () => done.shown > shown + 4 && done.registered > written + 4);
  goesOn = false;
  await load;

  expect(version).toBe(2);
  expect(await versions()).toEqual(everywhere(2));
  expect(await keysKept()).toEqual([
    { version: 1, wiped: true },
    { version: 2, wiped: false },
  ]);
  for (const myNumber of [...registered, ...arriving.map((row) => row.myNumber)]) {
    for (const person of people) expect(await reveal(person, (await searchBy(person, myNumber))!)).toBe(myNumber);
  }
  expect(await office.uploader.result(first)).toEqual(result);
  expect(await across(office.uploader).result(second)).toEqual(resultAfter);
  // What waited is applied by it, and what was replaced comes back.
  await office.second.approve(staying);
  await office.second.importIn(['APPLIED'], staying);
  await office.withdrawn(second);
  for (const { myNumber } of [...laterOnes, ...persons.slice(0, 20)])
    expect(await reveal(people[1]!, (await searchBy(people[1]!, myNumber))!)).toBe(myNumber);
  const gateway = await elsewhere.platform.openGateway(office.insurer.id);
  const opened = await gateway.ending(null, async () => {
    const [row] = await office.rows<{ cipher: Buffer }>(
      'select cipher from isolated.organization_code where insurer_id = $1 and subscriber_id = $2',
      [codeHolder],
    );
    if (!row?.cipher) return 'detached with its number';
    return openCode(await elsewhere.platform.keys.of(gateway, [row.cipher]), codeHolder, row.cipher);
  });
  expect([code, 'detached with its number']).toContain(opened);
  expect([...here.logged, ...elsewhere.logged].filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
}, 60_000);

test('what is still written with the old key, by whoever read it in time, is waited for and made anew', async () => {
  await office.applied([aRow({ myNumber: aMyNumber() })]);
  const { id: insurerId } = office.insurer;
  const claims = {
    insurerId,
    accountId: office.uploader.accountId,
    privilegeLevel: 'WRITE',
    affair: 'ELIGIBILITY',
  } as const;
  const session = await elsewhere.platform.openImport(claims);
  const old = await elsewhere.platform.keys.forWriting(session);
  let isOver = false;
  const rotating = rotate().finally(() => (isOver = true));
  await until(async () => (await keysKept()).length === 2);
  const [person] = await office.rows<{ id: string }>('select id from isolated.subscriber where insurer_id = $1');
  const myNumber = aMyNumber();
  const renewal = {
    name: undefined,
    text: 'update isolated.my_number set cipher = $2, key_version = $3, blind_index = $4 where insurer_id = $1',
  };
  const sealed = old.encrypt(myNumber, { table: 'my_number', row: person!.id });
  await session.run(renewal, [sealed, old.version, old.blindIndex(myNumber)]);
  expect([old.version, isOver]).toEqual([1, false]);
  await session.commit([]);
  await rotating;
  expect(await reveal(office.uploader, (await searchBy(office.uploader, myNumber))!)).toBe(myNumber);
  expect((await versions()).filter((each) => each.endsWith(' 1'))).toEqual([]);
});

test('a change that was killed in the middle hides nothing and is gone on with, with the same new key', async () => {
  const persons = Array.from({ length: 5 }, () => aRow({ myNumber: aMyNumber() }));
  await office.applied(persons);
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-rotation-'));
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  try {
    // Whose row is being changed is passed over, and waited for.
    await holder.query('begin');
    await holder.query(
      'select from isolated.my_number where insurer_id = $1 order by subscriber_id limit 1 for update',
      [office.insurer.id],
    );
    const words = ['rotate-data-key', '--insurer', office.insurer.insurerNumber];
    const { child, ended } = startCommand(words, { url: database.url, folder });
    await until(async () => (await versions()).includes('my_number 2'), 40_000);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
  } finally {
    await holder.query('rollback');
    await holder.end();
    rmSync(folder, { recursive: true, force: true });
  }
  expect(await versions()).toEqual(expect.arrayContaining(['my_number 1', 'my_number 2']));
  for (const { myNumber } of persons)
    expect(await reveal(office.second, (await searchBy(office.second, myNumber))!)).toBe(myNumber);
  const insurer = { insurer: office.insurer.insurerNumber };
  const told = await keyCommands['rotate-data-key']!(
    { platform: here.platform, close: () => Promise.resolve() },
    insurer,
    [],
  );
  expect(told).toMatch(/^version 2 alone; \d+ cipher texts were made anew$/);
  expect(await keysKept()).toEqual([
    { version: 1, wiped: true },
    { version: 2, wiped: false },
  ]);
  expect((await rotate()).version).toBe(3);
}, 60_000);

test('the operation log says when a key was changed, and no number', async () => {
  await rotate();
  const entries = (await operationLog(database.url, office.insurer.id)).filter(
    ({ operation }) => operation === 'rotateDataKey',
  );
  expect(entries).toMatchObject([
    { result: 'OK', accountId: null, subject: 'begun', branchNumbers: null },
    { result: 'OK', accountId: null, subject: 'version 2 alone', branchNumbers: null },
  ]);
});
