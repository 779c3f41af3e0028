import { existsSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastBackup } from '../../src/backup/last-backup';
import { verifyBackup } from '../../src/backup/read-backup';
import { restoreBackup } from '../../src/backup/restore';
import { sampleReads } from '../../src/backup/sample-reads';
import { BackupRefused } from '../../src/backup/sealed-stream';
import { writeBackup } from '../../src/backup/write-backup';
import { backupCommands } from '../../src/commands/backup';
import { secretsFrom } from '../../src/secrets';
import { contentOf, catalogueOf, configOf, keptRows, ownFolder } from '../support/backups';
import { asOwner, cloneDatabase, secrets, type TestDatabase } from '../support/database';
import { said } from '../support/evidence';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import { putDown } from '../support/outbox';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';
import { catalogueFaults } from '../support/tenancy-catalogue';
import { until } from '../support/until';
import { Office } from '../support/withdrawal';

const folder = ownFolder();
const databases: TestDatabase[] = [];
async function newDatabase(name: string): Promise<string> {
  const made = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_${name}_${process.pid}`);
  databases.push(made);
  return made.url;
}

let url: string;
let test_: TestPlatform;
let office: Office;
const persons = Array.from({ length: 30 }, () => aRow({ myNumber: aMyNumber() }));
let file: string;
beforeAll(async () => {
  url = await newDatabase('kept');
  test_ = await TestPlatform.start({ databaseUrl: url });
  office = await Office.open(test_);
  await office.applied(persons);
  await office.applied(persons.slice(0, 5).map((person) => ({ ...person, myNumber: aMyNumber() })));
  await office.uploader.uploaded(aFile([aRow({ myNumber: aMyNumber() })]), ['AWAITING_APPROVAL']);
  await putDown(test_.platform, office.insurer.id, 'inquiry-due', 3);
  // Older than the months that a start makes.
  await office.rows(
    `insert into isolated.operation_log (insurer_id, at, privilege_level, operation, result) values ($1, '2020-05-05', 'NONE', 'viewSubscriber', 'OK')`,
  );
  // More than one block of the file.
  await asOwner(url, (owner) =>
    owner.query(
      `insert into shared.platform_log (operation, result, subject) select 'signIn', 'OK', gen_random_uuid()::text from generate_series(1, 3000)`,
    ),
  );
  file = join(folder, 'first.backup');
  await backUp(file);
}, 90_000);
afterAll(async () => {
  await test_.close();
  for (const database of databases) await database.drop();
});

const backUp = (to: string, ownerUrl = url) => writeBackup({ ownerUrl, secrets, file: to, now: new Date() });
const restored = async (from: string, name: string): Promise<string> => {
  const ownerUrl = await newDatabase(name);
  await restoreBackup({ ownerUrl, secrets, file: from });
  return ownerUrl;
};
const isEmpty = (ownerUrl: string): Promise<boolean> =>
  asOwner(ownerUrl, async (owner) => (await owner.query('select from shared.insurer')).rowCount === 0);

test('what is restored is what was there, row by row, and behind the same policies, keys and triggers', async () => {
  const target = await restored(file, 'twin');
  expect(await keptRows(target)).toEqual(await keptRows(url));
  expect(await catalogueOf(target)).toEqual(await catalogueOf(url));
  expect(await asOwner(target, catalogueFaults)).toEqual(await asOwner(url, catalogueFaults));
  const { counted } = await verifyBackup(file, secrets.backupKey);
  expect(await sampleReads({ ownerUrl: target, secrets, log: test_.platform.log }, counted)).toBe(30);

  const twin = await TestPlatform.start({ databaseUrl: target });
  try {
    // Everybody signs in again, with what they had.
    const { loginId, accountId, cookie } = office.uploader;
    const person = new Person(twin.url, loginId, accountId);
    person.cookie = cookie;
    expect(await person.ask('{ me { kind } }')).toBeRefused('SIGNED_OUT');
    await person.signIn(password);
    await person.switchHandlingOn(password);
    const { myNumber } = persons.at(-1)!;
    const found = await person.get<{ subscribers: { edges: { node: { subscriberBranchNumber: string } }[] } }>(
      'query ($n: String!) { subscribers(search: { myNumber: $n }) { edges { node { subscriberBranchNumber } } } }',
      { n: myNumber },
    );
    expect(
      await person.get(
        'mutation ($b: ID!) { revealMyNumber(subscriberBranchNumber: $b, reason: "照合") { myNumber } }',
        {
          b: found.subscribers.edges[0]!.node.subscriberBranchNumber,
        },
      ),
    ).toEqual({ revealMyNumber: { myNumber } });
    // And the next insurer is another one.
    expect((await twin.newInsurer()).id).toBeGreaterThan(office.insurer.id);
  } finally {
    await twin.close();
  }
}, 30_000);

test('a backup that is made while people write is of one moment: what was done is in it with its entry, or neither', async () => {
  const busy = await Office.open(test_);
  let [registered, goesOn] = [0, true];
  const register = async (person: Person): Promise<void> => {
    for (; goesOn; registered += 1)
      await person.get('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { sex } }', {
        input: anInput({ myNumber: aMyNumber() }),
      });
  };
  const load = Promise.all([register(busy.uploader), register(busy.second)]);
  await until(async () => registered > 2);
  const before = registered;
  const moment = join(folder, 'moment.backup');
  await backUp(moment);
  const after = registered;
  await until(async () => registered > after);
  goesOn = false;
  await load;
  const target = await restored(moment, 'moment');
  const [counts] = await asOwner(target, async (owner) => {
    const { rows } = await owner.query<Record<'persons' | 'numbers' | 'periods' | 'entries', number>>(
      `select (select count(*)::integer from isolated.subscriber where insurer_id = $1) as persons,
         (select count(*)::integer from isolated.my_number where insurer_id = $1) as numbers,
         (select count(*)::integer from isolated.eligibility_period where insurer_id = $1) as periods,
         (select count(*)::integer from isolated.operation_log where insurer_id = $1 and operation = 'registerSubscriber' and result = 'OK') as entries`,
      [busy.insurer.id],
    );
    return rows;
  });
  const kept = counts!.entries;
  expect(counts).toEqual({ persons: kept, numbers: kept, periods: kept, entries: kept });
  expect(kept).toBeGreaterThanOrEqual(before);
  expect(kept).toBeLessThan(registered);
}, 30_000);

test('a file that is not whole, was changed in any place, or was made with another secret is refused', async () => {
  const bytes = readFileSync(file);
  const spoilt = join(folder, 'spoilt.backup');
  const refused = async (): Promise<void> =>
    expect(verifyBackup(spoilt, secrets.backupKey)).rejects.toBeInstanceOf(BackupRefused);
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
    writeFileSync(spoilt, bytes);
    truncateSync(spoilt, at);
    await refused();
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    writeFileSync(spoilt, changed);
    await refused();
  }
  writeFileSync(spoilt, Buffer.concat([bytes, bytes.subarray(-100)]));
  await refused();
  await expect(
    verifyBackup(file, secretsFrom('another secret, which is as long as it has to be').backupKey),
  ).rejects.toThrow('the secret is another');
  // Cut off between two blocks: all that is there is right.
  const wordAt = 'KAKEHASHI BACKUP 1\n'.length + 32;
  writeFileSync(spoilt, bytes.subarray(0, wordAt + 20 + (bytes.readUInt32BE(wordAt) & 0x7fff_ffff)));
  expect(statSync(spoilt).size).toBeLessThan(bytes.length);
  await refused();
  const ownerUrl = await newDatabase('refused');
  await expect(restoreBackup({ ownerUrl, secrets, file: spoilt })).rejects.toThrow('not complete');
  expect(await isEmpty(ownerUrl)).toBe(true);
  expect(await catalogueOf(ownerUrl)).toEqual(await catalogueOf(url));
});

test('a backup holds no My Number that can be read, neither as it lies there nor opened', async () => {
  const content = await contentOf(file);
  expect(content).toContain(office.insurer.insurerNumber);
  expect(content).toContain('"cipher":');
  const asItLies = readFileSync(file).toString('latin1');
  for (const { myNumber } of persons)
    expect([content.includes(myNumber), asItLies.includes(myNumber)]).toEqual([false, false]);
  expect(asItLies).not.toContain(office.insurer.insurerNumber);
  said(content);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('nothing is restored over what is there, nor what a newer version has made', async () => {
  await expect(restoreBackup({ ownerUrl: url, secrets, file })).rejects.toThrow('the database is not empty');
  const newer = await newDatabase('newer');
  await asOwner(newer, (owner) =>
    owner.query(`insert into public.migrations (timestamp, name) values (1700000099999, '9999-later-1700000099999')`),
  );
  const later = join(folder, 'later.backup');
  await backUp(later, newer);
  const ownerUrl = await newDatabase('older');
  await expect(restoreBackup({ ownerUrl, secrets, file: later })).rejects.toThrow(
    'made by a newer version: 9999-later',
  );
  await expect(restoreBackup({ ownerUrl: newer, secrets, file })).rejects.toThrow('newer than the backup');
  expect(await isEmpty(ownerUrl)).toBe(true);
});

test('on the command line a backup is read again at once, and the operator is told of the last one', async () => {
  const config = configOf(url, folder);
  const told = await backupCommands['backup']!(config, { to: folder }, []);
  expect(told).toMatch(/kakehashi-\d{8}T\d{6}Z\.backup: \d+ rows, [1-9]\d* insurers$/);
  const made = told.split(': ')[0]!;
  expect(lastBackup(folder)).toMatchObject({ at: expect.any(String), verifiedAt: expect.any(String), ok: true });
  expect(await backupCommands['verify-backup']!(config, {}, [made])).toContain(`of ${lastBackup(folder)!.at}`);
  await expect(backupCommands['backup']!(config, { to: made }, [])).rejects.toThrow('already');
  expect(lastBackup(folder)).toMatchObject({ verifiedAt: null, ok: false });
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  const target = configOf(await newDatabase('commanded'), folder);
  expect(await backupCommands['restore']!(target, {}, [made])).toMatch(
    /policies in force, \d+ numbers and codes opened$/,
  );
  expect(existsSync(made)).toBe(true);
}, 30_000);
