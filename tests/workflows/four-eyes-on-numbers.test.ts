import { aBulkFile, aBulkRow } from '../support/bulk';
import { withoutNumber } from '../support/collection';
import { confirm, doubtsOf, propose } from '../support/doubt';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { resultRows, verdictsOf } from '../support/result';
import { Office, withdraw } from '../support/withdrawal';

let test_: TestPlatform;
let office: Office;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => void (office = await Office.open(test_)));

const branchOf = async (search: object): Promise<string | undefined> => {
  const { subscribers } = await office.uploader.get<{
    subscribers: { edges: { node: { subscriberBranchNumber: string } }[] };
  }>(
    'query ($search: SubscriberSearch) { subscribers(search: $search) { edges { node { subscriberBranchNumber } } } }',
    { search },
  );
  return subscribers.edges[0]?.node.subscriberBranchNumber;
};

const reveal = async (branchNumber: string | undefined): Promise<string> => {
  const { data, errors } = await office.second.ask<{ revealMyNumber: { myNumber: string } }>(
    'mutation ($b: ID!) { revealMyNumber(subscriberBranchNumber: $b, reason: "照合") { myNumber } }',
    { b: branchNumber },
  );
  return data?.revealMyNumber.myNumber ?? errors![0]!.extensions.code;
};

const replaced = async (): Promise<number> =>
  (await office.rows('select from isolated.replaced_my_number where insurer_id = $1')).length;

test('a number that changes while a file arrives, in which it changed nothing, is not changed back by that file', async () => {
  const [first, second] = [aMyNumber(), aMyNumber()];
  const person = aRow({ myNumber: first });
  await office.applied([person]);
  const others = Array.from({ length: 149 }, (_, index) => aRow({ ...withoutNumber(), number: `F${index}` }));
  const text = aFile([person, ...others]);
  const lastLine = text.lastIndexOf('\n', text.length - 2) + 1;
  let goOn = (): void => undefined;
  const approved = new Promise<void>((done) => (goOn = done));
  async function* slowly() {
    yield Buffer.from(text.slice(0, lastLine));
    await approved;
    yield Buffer.from(text.slice(lastLine));
  }
  const init = { method: 'POST', duplex: 'half', body: slowly(), headers: { 'content-type': 'text/csv' } };
  const headers = { ...init.headers, cookie: office.uploader.cookie };
  const sent = fetch(`${test_.url}/files?kind=registration`, { ...init, headers } as RequestInit);
  await new Promise((next) => setTimeout(next, 500));
  await office.applied(aBulkFile([aBulkRow(person, { myNumber: second })]), 'bulk-update');
  goOn();
  const { id } = (await (await sent).json()) as { id: string };
  expect(await office.uploader.importIn(['APPLIED', 'AWAITING_APPROVAL'], id)).toMatchObject({ state: 'APPLIED' });
  const verdicts = verdictsOf(resultRows(await office.uploader.result(id)));
  expect([verdicts[0], new Set(verdicts.slice(1))]).toEqual(['SECOND_PERSON_REQUIRED', new Set(['OK'])]);
  expect(await reveal(await branchOf({ number: person.number }))).toBe(second);
});

test('what is cancelled is kept nowhere, whoever had it before, and no withdrawal brings it back', async () => {
  const [leaked, next] = [aMyNumber(), aMyNumber()];
  const former = aRow({ myNumber: leaked });
  await office.applied([former]);
  const change = await office.applied(aBulkFile([aBulkRow(former, { myNumber: next })]), 'bulk-update');
  const later = aRow({ myNumber: leaked, nameKana: 'アトノヒト', number: 'Q1', birthDate: '19710202' });
  await office.applied([later]);
  expect(await replaced()).toBe(1);
  await office.applied(aBulkFile([aBulkRow(later, { myNumber: leaked, remarks: '漏えいのため' })]), 'bulk-cancel');
  expect(await replaced()).toBe(0);
  await office.withdrawn(change);
  expect(await reveal(await branchOf({ number: former.number }))).toBe('NOT_FOUND');
});

test('one person alone ends no doubt, not by withdrawing its file either', async () => {
  const myNumber = aMyNumber();
  const holder = aRow({ myNumber, number: 'H1' });
  await office.applied([holder]);
  const file = await office.applied([aRow({ myNumber, nameKana: 'ベツジン', number: 'W1', birthDate: '19710202' })]);
  const [doubt] = await doubtsOf(office.second);
  await withdraw(office.second, file);
  await office.second.importIn(['WITHDRAWN'], file);
  expect(await reveal(await branchOf({ number: 'H1' }))).toBe('MY_NUMBER_IN_DOUBT');
  expect(await confirm(office.second, doubt!.id)).toBeRefused('OWN_PROPOSAL');
  await confirm(office.uploader, doubt!.id);
  expect(await reveal(await branchOf({ number: 'H1' }))).toBe(myNumber);
});

test('a link that is gone already is not said to have been cancelled', async () => {
  const myNumber = aMyNumber();
  const holder = aRow({ myNumber, number: 'H2' });
  await office.applied([holder]);
  await office.applied([aRow({ myNumber, nameKana: 'ベツジン', number: 'W2', birthDate: '19710202' })]);
  const [doubt] = await doubtsOf(office.second);
  await propose(office.uploader, doubt!.id, 'LINK_WRONG');
  await office.applied(aBulkFile([aBulkRow(holder, { myNumber, remarks: '誤り' })]), 'bulk-cancel');
  expect(await confirm(office.second, doubt!.id)).toBeRefused('CHANGED_MEANWHILE');
});

test('somebody who still has a number is found by it, without any period and after their file was withdrawn', async () => {
  const [typed, linked] = [aMyNumber(), aMyNumber()];
  const register = `mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { eligibilityPeriods { id } } }`;
  const { registerSubscriber } = await office.uploader.get<{
    registerSubscriber: { eligibilityPeriods: { id: string }[] };
  }>(register, { input: { ...anInput({ myNumber: typed }), myNumberMissingReason: null } });
  await office.uploader.get(
    'mutation ($id: ID!) { cancelEligibility(periodId: $id, reason: "別人の届書") { nameKana } }',
    {
      id: registerSubscriber.eligibilityPeriods[0]!.id,
    },
  );
  expect(await branchOf({ myNumber: typed })).toBeDefined();

  const person = withoutNumber({ number: 'N1' });
  const file = await office.applied([person]);
  await office.applied(aBulkFile([aBulkRow(person, { myNumber: linked })]), 'bulk-update');
  await office.withdrawn(file);
  expect(await branchOf({ myNumber: linked })).toBeDefined();
});

test('what was registered while its file waited, or by another row of it, is no open filing', async () => {
  const refused = aRow({ eligibilityId: 'E-1', number: 'E1', sex: '7' });
  const twice = { eligibilityId: 'E-2', number: 'E2' };
  const text = aFile([refused, aRow({ ...twice, sex: '7' }), aRow(twice), aRow({ myNumber: aMyNumber() })]);
  const { id } = await office.uploader.uploaded(text, ['AWAITING_APPROVAL']);
  await office.uploader.get(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }',
    {
      input: anInput({ eligibilityId: 'E-1', number: 'E1' }),
    },
  );
  await office.second.approve(id);
  await office.uploader.importIn(['APPLIED'], id);
  expect(await office.rows('select from isolated.open_filing where insurer_id = $1 and done_at is null')).toEqual([]);
});
