import { aCode, institutionOf, registered, withCode } from '../support/arriving';
import { acquireAll, acquireOne, codeOf, countsOf, lastAcquisition, noCodes } from '../support/codes';
import { asOwner } from '../support/database';
import { aMyNumber, anInput } from '../support/made';
import { Outside } from '../support/outside';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let outside: Outside;
let insurer: TestInsurer;
let clerk: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true });
  outside = await Outside.around(test_);
});
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  clerk = await insurer.handler({ level: 'LINKAGE' });
});

const linked = (): Promise<string> => registered(clerk, { myNumber: aMyNumber() });
const acquisitions = (): Promise<number> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query('select from isolated.code_acquisition where insurer_id = $1', [insurer.id]);
    return rows.length;
  });

test('the code of one person is asked for, awaited and acquired; its state is shown, at every level, and nothing else', async () => {
  const branch = await linked();
  const readers = await Promise.all((['NONE', 'READ', 'WRITE'] as const).map((level) => insurer.person({ level })));
  const shown = async () => {
    const states = await Promise.all([clerk, ...readers].map((person) => codeOf(person, branch)));
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
    return states[0];
  };
  expect(await shown()).toEqual({ state: 'NONE', failure: null, changedAt: null });
  expect(await acquireOne(clerk, branch)).toEqual({
    data: { acquireOrganizationCode: { organizationCode: expect.objectContaining({ state: 'REQUESTED' }) } },
  });
  expect(await shown()).toEqual({ state: 'REQUESTED', failure: null, changedAt: expect.any(String) });
  await outside.work(insurer);
  expect(await shown()).toMatchObject({ state: 'REQUESTED' });
  await outside.giveCodes(institutionOf(insurer));
  expect(await shown()).toEqual({ state: 'ACQUIRED', failure: null, changedAt: expect.any(String) });
});

test('where a code is there or asked for, asking again does nothing, at once or later', async () => {
  const branch = await linked();
  const answers = await Promise.all([acquireOne(clerk, branch), acquireOne(clerk, branch)]);
  expect(answers.map(({ data }) => data!.acquireOrganizationCode.organizationCode.state)).toEqual([
    'REQUESTED',
    'REQUESTED',
  ]);
  expect(await acquisitions()).toBe(1);
  await outside.work(insurer);
  await acquireOne(clerk, branch);
  await outside.giveCodes(institutionOf(insurer));
  await acquireOne(clerk, branch);
  expect(await acquisitions()).toBe(1);
  expect(await codeOf(clerk, branch)).toMatchObject({ state: 'ACQUIRED' });
});

test('a person without a My Number, in doubt or unknown cannot be asked about', async () => {
  const without = await registered(clerk);
  expect(await acquireOne(clerk, without)).toBeRefused('MY_NUMBER_NOT_LINKED');
  const myNumber = aMyNumber();
  const doubted = await registered(clerk, { myNumber });
  await clerk.ask('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }', {
    input: anInput({ myNumber, nameKana: 'ベツジン', nameKanji: '別人' }),
  });
  expect(await acquireOne(clerk, doubted)).toBeRefused('MY_NUMBER_IN_DOUBT');
  expect(await acquireOne(clerk, '9999999999')).toBeRefused('NOT_FOUND');
  const other = await test_.newInsurer();
  const theirs = await registered(await other.handler(), { myNumber: aMyNumber() });
  expect(await acquireOne(clerk, theirs)).toBeRefused('NOT_FOUND');
  expect(await acquisitions()).toBe(0);
});

test('codes for all: one acquisition at a time, of two at once one, and its progress is shown', async () => {
  await Promise.all([linked(), linked(), linked(), registered(clerk)]);
  expect(await lastAcquisition(clerk)).toBeNull();
  expect(await countsOf(clerk)).toEqual({ ...noCodes, none: 3 });
  const both = await Promise.all([acquireAll(clerk), acquireAll(clerk)]);
  expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual([
    'ACQUISITION_UNDER_WAY',
    'OK',
  ]);
  expect(await acquireAll(clerk)).toBeRefused('ACQUISITION_UNDER_WAY');
  const shown = { requestedBy: clerk.loginId, ofAll: true, failed: 0 };
  expect(await lastAcquisition(clerk)).toMatchObject({ ...shown, persons: 0, finishedAt: null });
  await outside.work(insurer);
  expect(await lastAcquisition(clerk)).toMatchObject({ ...shown, persons: 3, requested: 3, acquired: 0 });
  await outside.giveCodes(institutionOf(insurer));
  const reader = await insurer.person({ level: 'READ' });
  expect(await lastAcquisition(reader)).toMatchObject({ ...shown, persons: 3, requested: 0, acquired: 3 });
  expect(await countsOf(reader)).toEqual({ ...noCodes, acquired: 3 });
  await linked();
  const { data } = await acquireAll(clerk);
  expect(data!.acquireOrganizationCodes).toMatchObject({ ...shown, persons: 0, requested: 0, acquired: 0 });
  await outside.work(insurer);
  expect(await lastAcquisition(clerk)).toMatchObject({ persons: 1, requested: 1 });
});

test('the same person may be asked about alone while all are', async () => {
  const branch = await linked();
  await acquireAll(clerk);
  await acquireOne(clerk, branch);
  await outside.work(insurer);
  await outside.giveCodes(institutionOf(insurer));
  expect(await codeOf(clerk, branch)).toMatchObject({ state: 'ACQUIRED' });
  expect(await lastAcquisition(clerk)).toMatchObject({ finishedAt: expect.any(String) });
});

test('counts and acquisitions of one insurer are not those of another', async () => {
  await withCode(test_, insurer, await linked(), aCode());
  await acquireAll(clerk);
  const stranger = await (await test_.newInsurer()).person({ level: 'LINKAGE' });
  expect(await countsOf(stranger)).toEqual(noCodes);
  expect(await lastAcquisition(stranger)).toBeNull();
});
