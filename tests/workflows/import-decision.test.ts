import { operationLog, rowCounts } from '../support/kept';
import { aFile, aMyNumber, aRow } from '../support/made';
import type { Answer, Person } from '../support/person';
import { imported } from '../support/result';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let uploader: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  uploader = await insurer.handler();
});

const refuse = (
  person: Person,
  id: string,
  reason = '取り違え',
): Promise<Answer<{ refuseFileImport: { state: string } }>> =>
  person.ask('mutation ($id: ID!, $reason: String!) { refuseFileImport(id: $id, reason: $reason) { state } }', {
    id,
    reason,
  });
const waiting = () => uploader.uploaded(aFile([{ myNumber: aMyNumber() }, {}]), ['AWAITING_APPROVAL']);
const stored = () => rowCounts(test_.databaseUrl, insurer.id, ['subscriber', 'staged_row', 'my_number']);
const stateOf = async (id: string) =>
  (await uploader.get<{ fileImport: { state: string } }>('query ($id: ID!) { fileImport(id: $id) { state } }', { id }))
    .fileImport.state;

test('a file that links no My Number goes on by itself', async () => {
  expect(await uploader.uploaded(aFile([{}, {}]), ['APPLIED', 'AWAITING_APPROVAL'])).toMatchObject({
    state: 'APPLIED',
    applied: 2,
  });
});

test('one that links or changes a My Number waits for a second person, and nothing is stored before', async () => {
  const given = await waiting();
  expect(given).toMatchObject({
    state: 'AWAITING_APPROVAL',
    rows: 2,
    ok: 2,
    applied: 0,
    mayDecide: false,
    resultAvailable: false,
  });
  expect(await stored()).toEqual({ subscriber: 0, staged_row: 2, my_number: 0 });
  const approver = await insurer.handler();
  expect((await approver.approve(given.id)).data).toEqual({ approveFileImport: { state: 'APPLYING' } });
  expect(await approver.importIn(['APPLIED'], given.id)).toMatchObject({
    ok: 2,
    applied: 2,
    rejected: 0,
    resultAvailable: true,
  });
  expect(await stored()).toEqual({ subscriber: 2, staged_row: 0, my_number: 1 });
});

test('what the approver is shown is what the rows do', async () => {
  const myNumber = aMyNumber();
  const people = Array.from({ length: 6 }, (_, at) =>
    aRow({ eligibilityId: `P${at}`, number: `p${at}`, ...(at === 0 && { myNumber }) }),
  );
  await imported(insurer, uploader, aFile(people));
  const changes = [
    { ...people[0]!, myNumber: aMyNumber() },
    { ...people[1]!, myNumber: aMyNumber(), myNumberMissingReason: '' },
    { ...people[2]!, eligibilityEnd: '20260401', eligibilityEndReason: '03' },
    { ...people[3]!, symbol: '9101' },
    people[4]!,
    { eligibilityEnd: '20250101', eligibilityEndReason: '99', eligibilityId: 'P6' },
    { eligibilityId: 'P6', eligibilityStart: '20250601' },
    { cardBranch: '1' },
    { cardBranch: '2' },
    { sex: '9' },
  ];
  const { preview, faults, ok, rejected } = await uploader.uploaded(aFile(changes), ['AWAITING_APPROVAL']);
  expect({ ok, rejected, faults }).toEqual({
    ok: 7,
    rejected: 3,
    faults: [
      { code: 'CARD_BRANCH_FORMAT', count: 2 },
      { code: 'SEX_CODE', count: 1 },
    ],
  });
  expect(preview).toEqual({
    ...{ newPersons: 1, newPeriods: 2, corrections: 2, unchanged: 3, newMyNumbers: 1, changedMyNumbers: 1 },
    ...{ endedPeriods: 1, currentPeriods: 6, endsMany: true },
  });
});

test('who uploaded it can neither approve nor refuse it, nor can who is not handling or does not reach', async () => {
  const { id } = await waiting();
  expect(await uploader.approve(id)).toBeRefused('OWN_UPLOAD');
  expect(await refuse(uploader, id)).toBeRefused('OWN_UPLOAD');
  expect(await (await insurer.person()).approve(id)).toBeRefused('MY_NUMBER_HANDLING_OFF');
  expect(await (await insurer.handler({ level: 'READ' })).approve(id)).toBeRefused('PRIVILEGE_LEVEL');
  expect(
    await (
      await insurer.handler({ operations: ['viewFileImports', 'switchMyNumberHandling', 'uploadFile'] })
    ).approve(id),
  ).toBeRefused('NOT_PERMITTED');
  expect([await stateOf(id), (await stored()).subscriber]).toEqual(['AWAITING_APPROVAL', 0]);
});

test('another insurer’s approver does not find it, as they do not find what does not exist', async () => {
  const { id } = await waiting();
  const stranger = await (await test_.newInsurer()).handler({ level: 'LINKAGE' });
  for (const given of [id, id.replace(/^./, (first) => (first === '0' ? '1' : '0')), id.toUpperCase(), 'x', '']) {
    expect(await stranger.approve(given)).toBeRefused('NOT_FOUND');
    expect(await refuse(stranger, given)).toBeRefused('NOT_FOUND');
    expect(await stranger.ask('query ($id: ID!) { fileImport(id: $id) { state } }', { id: given })).toBeRefused(
      'NOT_FOUND',
    );
    const response = await fetch(`${test_.url}/files/${given || '%00'}/result`, {
      headers: { cookie: stranger.cookie },
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
  }
  expect(await stranger.get('{ fileImports { edges { cursor } } }')).toEqual({ fileImports: { edges: [] } });
  expect(await stateOf(id)).toBe('AWAITING_APPROVAL');
});

test('a file sent back is REFUSED with its reason, leaves no staged row, and stays so', async () => {
  const { id } = await waiting();
  const approver = await insurer.handler();
  for (const reason of ['', ' ', '照会 1234 5678 9012'])
    expect(await refuse(approver, id, reason)).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  expect(await refuse(approver, id)).toEqual({ data: { refuseFileImport: { state: 'REFUSED' } } });
  expect(await stored()).toEqual({ subscriber: 0, staged_row: 0, my_number: 0 });
  expect(await approver.approve(id)).toBeRefused('FILE_IMPORT_NOT_WAITING');
  expect(await refuse(approver, id)).toBeRefused('FILE_IMPORT_NOT_WAITING');
  const kept = await approver.get(
    'query ($id: ID!) { fileImport(id: $id) { decisionReason decidedBy resultAvailable } }',
    { id },
  );
  expect(kept).toEqual({
    fileImport: { decisionReason: '取り違え', decidedBy: approver.loginId, resultAvailable: false },
  });
  const response = await fetch(`${test_.url}/files/${id}/result`, { headers: { cookie: uploader.cookie } });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([409, 'FILE_RESULT_NOT_READY']);
});

test('of those who decide at once one decides', async () => {
  const { id } = await waiting();
  const approvers = await Promise.all(Array.from({ length: 4 }, () => insurer.handler()));
  const answers = await Promise.all(
    approvers.map((approver, at) => (at % 2 === 0 ? approver.approve(id) : refuse(approver, id))),
  );
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual([
    'FILE_IMPORT_NOT_WAITING',
    'FILE_IMPORT_NOT_WAITING',
    'FILE_IMPORT_NOT_WAITING',
    'OK',
  ]);
});

test('each step of an import is kept, with who took it and for which affair', async () => {
  const { id } = await waiting();
  const approver = await insurer.handler();
  await approver.approve(id);
  await approver.importIn(['APPLIED'], id);
  await uploader.result(id);
  const entries = (await operationLog(test_.databaseUrl, insurer.id)).filter(({ subject }) => subject?.startsWith(id));
  const by = { [uploader.accountId!]: 'uploader', [approver.accountId!]: 'approver' };
  expect(
    entries.map(({ operation, result, subject, accountId, affair }) => [
      operation,
      result,
      subject!.slice(37),
      by[accountId!],
      affair,
    ]),
  ).toEqual([
    ['uploadFile', 'OK', '', 'uploader', 'ELIGIBILITY'],
    ['uploadFile', 'OK', 'AWAITING_APPROVAL', 'uploader', 'ELIGIBILITY'],
    ['approveFileImport', 'OK', '', 'approver', 'ELIGIBILITY'],
    ['uploadFile', 'OK', 'APPLIED', 'approver', 'ELIGIBILITY'],
    ['downloadFileResult', 'OK', '', 'uploader', 'ELIGIBILITY'],
  ]);
});

test('the list shows the newest first, and what waits for oneself apart', async () => {
  const first = await waiting();
  const second = await waiting();
  const approver = await insurer.person();
  const list = async (person: Person, awaiting: boolean) => {
    const query =
      'query ($mine: Boolean) { fileImports(awaitingMyApproval: $mine) { edges { node { id mayDecide } } } }';
    const { fileImports } = await person.get<{
      fileImports: { edges: { node: { id: string; mayDecide: boolean } }[] };
    }>(query, { mine: awaiting });
    return fileImports.edges.map(({ node }) => [node.id, node.mayDecide]);
  };
  expect(await list(approver, true)).toEqual([
    [second.id, true],
    [first.id, true],
  ]);
  expect(await list(uploader, true)).toEqual([]);
  expect(await list(uploader, false)).toEqual([
    [second.id, false],
    [first.id, false],
  ]);
});
