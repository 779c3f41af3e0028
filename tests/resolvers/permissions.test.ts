import { operations, type Operation } from '../../src/auth/operations';
import { fileAddresses } from '../../src/http/files';
import type { PrivilegeLevel } from '../../src/domain/privilege-level';
import { privilegeLevels, reaches } from '../../src/domain/privilege-level';
import { buildSchema } from '../../src/schema';
import { requirementOf } from '../../src/auth/requires';
import { sendJson, send } from '../support/http';
import { operationLog, platformLog } from '../support/kept';
import { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

/** Every root field and file address with a request that is well formed and, where permitted, finds nothing. */
const documents: Record<string, string> = {
  me: '{ me { loginId } }',
  subscriber: '{ subscriber(subscriberBranchNumber: "none") { nameKanji } }',
  subscribers: '{ subscribers(first: 0) { edges { cursor } } }',
  fileImport: '{ fileImport(id: "none") { state } }',
  fileImports: '{ fileImports(first: 0) { edges { cursor } } }',
  registerSubscriber: `mutation { registerSubscriber(input: { eligibilityId: "", symbol: "", number: "", cardBranch: "", kind: INSURED, enrolmentKind: GENERAL,
    nameKanji: "", nameKana: "", birthDate: "1980-01-01", sex: MALE, eligibilityStart: "2024-04-01", notifiedOn: "2024-04-01" }) { nameKanji } }`,
  switchMyNumberHandling: 'mutation { switchMyNumberHandling(on: true) { affair } }',
  household: '{ household(subscriberBranchNumber: "none") { nameKanji } }',
  certificates: '{ certificates(subscriberBranchNumber: "none") { id } }',
  subscriberTimeline: '{ subscriberTimeline(subscriberBranchNumber: "none") { at } }',
  endEligibility:
    'mutation { endEligibility(input: { periodId: "none", end: "2025-04-01", endReason: "03", notifiedOn: "2025-04-02" }) { nameKanji } }',
  correctEligibility: `mutation { correctEligibility(input: { periodId: "none", start: "2024-04-01", kind: INSURED, enrolmentKind: GENERAL, symbol: "1", number: "1",
    cardBranch: "00", notifiedOn: "2024-04-01", reason: "確認" }) { nameKanji } }`,
  cancelEligibility: 'mutation { cancelEligibility(periodId: "none", reason: "確認") { nameKanji } }',
  changeParticulars:
    'mutation { changeParticulars(input: { subscriberBranchNumber: "none", seen: "2025-01-01T00:00:00Z", changedOn: "2025-01-01", notifiedOn: "2025-01-01", reason: "確認" }) { nameKanji } }',
  registerCertificate:
    'mutation { registerCertificate(input: { subscriberBranchNumber: "none", kind: ELDERLY, issuedOn: "2025-01-01", start: "2025-01-01", copayment: 20 }) { id } }',
  correctCertificate:
    'mutation { correctCertificate(id: "none", reason: "確認", input: { subscriberBranchNumber: "none", kind: ELDERLY, issuedOn: "2025-01-01", start: "2025-01-01", copayment: 20 }) { id } }',
  cancelCertificate: 'mutation { cancelCertificate(id: "none", reason: "確認") { id } }',
  withdrawFileImport: 'mutation { withdrawFileImport(id: "none", reason: "確認") { state } }',
  doubts: '{ doubts(first: 0) { edges { cursor } } }',
  doubt: '{ doubt(id: "none") { state } }',
  proposeDoubtResolution:
    'mutation { proposeDoubtResolution(id: "none", resolution: ROW_WRONG, comment: "確認") { state } }',
  confirmDoubtResolution: 'mutation { confirmDoubtResolution(id: "none") { state } }',
  rejectDoubtResolution: 'mutation { rejectDoubtResolution(id: "none", comment: "確認") { state } }',
  deadlines: '{ deadlines(state: DUE, first: 0) { edges { cursor } } }',
  deadlineCounts: '{ deadlineCounts { due } }',
  dismissDeadline: 'mutation { dismissDeadline(id: "none", reason: "確認") { id } }',
  inbox: '{ inbox { toApprove } }',
  revealMyNumber: 'mutation { revealMyNumber(subscriberBranchNumber: "none", reason: "確認") { myNumber } }',
  approveFileImport: 'mutation { approveFileImport(id: "none") { state } }',
  offices: '{ offices { symbol } }',
  myNumberEntries: '{ myNumberEntries(first: 0) { edges { cursor } } }',
  requestMyNumberChange:
    'mutation { requestMyNumberChange(subscriberBranchNumber: "none", myNumber: "1", reason: "確認") { id } }',
  requestMyNumberCancellation:
    'mutation { requestMyNumberCancellation(subscriberBranchNumber: "none", myNumber: "1", reason: "確認") { id } }',
  refuseFileImport: 'mutation { refuseFileImport(id: "none", reason: "確認") { state } }',
};
const searchByMyNumber = '{ subscribers(search: { myNumber: "1" }) { edges { cursor } } }';

interface Way {
  name: string;
  operation: Operation;
  ask: (cookie: string) => Promise<{ code: string; requestId: string }>;
}

const byGraphql = (query: string) => async (cookie: string) => {
  const { text, headers } = await sendJson(`${test_.url}/graphql`, { query }, { headers: { cookie } });
  return { code: JSON.parse(text).errors?.[0].extensions.code ?? 'OK', requestId: String(headers['x-request-id']) };
};
const byHttp = (method: string, path: string) => async (cookie: string) => {
  const { text, headers, status } = await send(test_.url + path, {
    method,
    headers: { cookie, 'content-type': 'text/csv' },
    body: method === 'POST' ? 'x' : undefined,
  });
  return { code: status < 300 ? 'OK' : JSON.parse(text).code, requestId: String(headers['x-request-id']) };
};

const schema = buildSchema();
const rootFields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.keys(type.getFields()));

const ways: Way[] = [
  ...rootFields.map((name) => ({ name, operation: requirementOf(name)!, ask: byGraphql(documents[name] ?? '') })),
  { name: 'subscribers(myNumber)', operation: 'searchByMyNumber', ask: byGraphql(searchByMyNumber) },
  ...fileAddresses.map(({ method, path, operation }) => {
    const address = path === '/files' ? '/files?kind=registration' : path.replace(':id', 'none');
    return { name: `${method} ${path}`, operation, ask: byHttp(method.toUpperCase(), address) };
  }),
];
const guarded = ways.filter(({ operation }) => operation !== 'viewOwnAccount');
const grantable = (Object.keys(operations) as Operation[]).filter((operation) => operation !== 'viewOwnAccount');
const declared: Record<string, { atLeast: PrivilegeLevel; handling?: true }> = operations;

const entriesWith = async (requestId: string) =>
  (await operationLog(test_.databaseUrl, insurer.id))
    .filter((entry) => entry.requestId === requestId)
    .map(({ operation, result }) => [operation, result]);

/** A search by My Number is a search as well, and is kept as one. */
const keptAs = (operation: Operation): Operation =>
  operation === 'searchByMyNumber' ? 'searchSubscribers' : operation;

test('every root field has its document here', () => {
  expect(rootFields.filter((name) => documents[name] === undefined)).toEqual([]);
});

test.each(ways)('$name: who is not signed in is told so', async ({ ask }) => {
  const { code, requestId } = await ask('');
  expect(code).toBe('SIGNED_OUT');
  expect(await platformLog(test_.databaseUrl, requestId)).toMatchObject([{ result: 'SIGNED_OUT', loginId: null }]);
});

test('an operation that is not granted is not permitted, whatever the level, and that is kept', async () => {
  const everythingElse = new Map<Operation, Person>();
  for (const { name, operation, ask } of guarded) {
    const others = grantable.filter((one) => one !== operation);
    const person = everythingElse.get(operation) ?? (await insurer.person({ level: 'LINKAGE', operations: others }));
    everythingElse.set(operation, person);
    const { code, requestId } = await ask(person.cookie);
    expect([name, code]).toEqual([name, 'NOT_PERMITTED']);
    expect([name, await entriesWith(requestId)]).toEqual([name, [[keptAs(operation), 'NOT_PERMITTED']]]);
  }
});

test.each(privilegeLevels)(
  'at the level %s exactly what it reaches is allowed, and handling is asked for next',
  async (level) => {
    const person = await insurer.person({ level });
    for (const { name, operation, ask } of guarded) {
      const { atLeast, handling } = declared[operation]!;
      const { code, requestId } = await ask(person.cookie);
      const expected = !reaches(level, atLeast) ? 'PRIVILEGE_LEVEL' : handling ? 'MY_NUMBER_HANDLING_OFF' : null;
      if (expected === null)
        expect([name, code]).toEqual([name, expect.stringMatching(/^(NOT_FOUND|BAD_USER_INPUT|FILE_\w+|OK)$/)]);
      else expect([name, code]).toEqual([name, expected]);
      expect([name, await entriesWith(requestId)]).toEqual([name, [[keptAs(operation), code]]]);
    }
  },
);

test('while handling is on everything granted and reached is allowed', async () => {
  const handler = await insurer.handler({ level: 'WRITE' });
  for (const { name, ask } of guarded) {
    const { code } = await ask(handler.cookie);
    expect([name, code]).toEqual([name, expect.stringMatching(/^(NOT_FOUND|BAD_USER_INPUT|FILE_\w+|OK)$/)]);
  }
});

test('the platform operator reaches nothing of insurers, and that is kept', async () => {
  const operator = await test_.operator();
  for (const { name, operation, ask } of guarded) {
    const { code, requestId } = await ask(operator.cookie);
    expect([name, code]).toEqual([name, 'NOT_PERMITTED']);
    const kept = { operation: keptAs(operation), result: 'NOT_PERMITTED', loginId: operator.loginId };
    expect([name, await platformLog(test_.databaseUrl, requestId)]).toMatchObject([name, [kept]]);
  }
  expect(await operator.get('{ me { loginId kind insurer { name } menu { operation } } }')).toEqual({
    me: { loginId: operator.loginId, kind: 'PLATFORM_OPERATOR', insurer: null, menu: [] },
  });
});

test.each(privilegeLevels)('at the level %s the menu is what is granted and reached', async (level) => {
  for (const granted of [grantable, grantable.filter((_, at) => at % 2 === 0), []]) {
    const person = await insurer.person({ level, operations: granted });
    const { me } = await person.get<{ me: { menu: { operation: Operation }[] } }>('{ me { menu { operation } } }');
    const reached = granted.filter((operation) => reaches(level, declared[operation]!.atLeast));
    expect(me.menu.map(({ operation }) => operation).sort()).toEqual([...reached].sort());
  }
});

test('a manager has no more rights than are granted', async () => {
  const manager = await insurer.person({ kind: 'MANAGER', operations: [] });
  for (const { name, ask } of guarded)
    expect([name, (await ask(manager.cookie)).code]).toEqual([name, 'NOT_PERMITTED']);
});
