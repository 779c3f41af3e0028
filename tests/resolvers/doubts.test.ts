import { aBulkFile, aBulkRow } from '../support/bulk';
import { asOwner } from '../support/database';
import { confirmAll, confirm, doubtsOf, propose, reject } from '../support/doubt';
import { operationLog } from '../support/kept';
import { aMyNumber, anInput, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { Office } from '../support/withdrawal';

let test_: TestPlatform;
let office: Office;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => void (office = await Office.open(test_)));

const register = (cells: object) =>
  office.uploader.ask<{ registerSubscriber: { subscriberBranchNumber: string } }>(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }',
    { input: anInput(cells) },
  );
const registered = async (cells: object): Promise<string> =>
  (await register(cells)).data!.registerSubscriber.subscriberBranchNumber;
const reveal = (branchNumber: string) =>
  office.second.ask<{ revealMyNumber: { myNumber: string } }>(
    'mutation ($b: ID!) { revealMyNumber(subscriberBranchNumber: $b, reason: "照合") { myNumber } }',
    { b: branchNumber },
  );

/** A holder, and a doubt about the number that a file brings for somebody else. */
async function doubted() {
  const myNumber = aMyNumber();
  const holder = await registered({ myNumber, nameKana: 'モチヌシ', nameKanji: '持主　一', birthDate: '19700101' });
  await office.applied([{ myNumber, nameKana: 'ベツジン', nameKanji: '別人　二', birthDate: '19710202', sex: '2' }]);
  const [doubt] = await doubtsOf(office.second);
  return { doubt: doubt!, holder, myNumber };
}

test('a row with the number of somebody else becomes a doubt: the holder, the row, what differs', async () => {
  const { doubt, holder, myNumber } = await doubted();
  expect(doubt).toMatchObject({
    ...{
      kind: 'LINKED_TO_ANOTHER',
      state: 'OPEN',
      raisedBy: office.uploader.loginId,
      mayPropose: true,
      mayConfirm: false,
    },
    suspects: [
      { holdsNumber: true, subscriber: { subscriberBranchNumber: holder, nameKana: 'モチヌシ', inDoubt: true } },
    ],
    rows: [{ line: 1, nameKana: 'ベツジン' }],
  });
  expect(doubt.rows[0]!.differences).toEqual(['eligibilityId', 'number', 'nameKanji', 'nameKana', 'birthDate', 'sex']);
  expect(await reveal(holder)).toBeRefused('MY_NUMBER_IN_DOUBT');
  const kept = await asOwner(
    test_.databaseUrl,
    async (owner) => (await owner.query('select given::text from isolated.doubt where id = $1', [doubt.id])).rows,
  );
  expect(JSON.stringify(kept)).not.toContain(myNumber);
});

test('a number given to two persons of a file is one doubt; whom of them the insurer knows is marked', async () => {
  const known = aRow({ nameKana: 'シッテイル' });
  const branchNumber = await registered(known);
  const [twice, other] = [aMyNumber(), aMyNumber()];
  await office.applied([
    { ...known, myNumber: twice, myNumberMissingReason: '' },
    { nameKana: 'シラナイ', myNumber: twice },
    { nameKana: 'モウヒトリ', myNumber: other },
    { nameKana: 'モウフタリ', myNumber: other },
  ]);
  const doubts = await doubtsOf(office.second);
  expect(doubts).toMatchObject([
    {
      kind: 'DUPLICATE_IN_FILE',
      rows: [{ line: 1 }, { line: 2 }],
      suspects: [{ holdsNumber: false, subscriber: { subscriberBranchNumber: branchNumber } }],
    },
    { kind: 'DUPLICATE_IN_FILE', rows: [{ line: 3 }, { line: 4 }], suspects: [] },
  ]);
  expect(doubts[0]!.rows[0]!.differences).toContain('nameKana');
});

test('the same registration on screen leaves a doubt although nothing else of it remains', async () => {
  const myNumber = aMyNumber();
  const holder = await registered({ myNumber, nameKana: 'ガメン' });
  const answer = await register({ myNumber, nameKana: 'ニセモノ', birthDate: '19910101' });
  expect(answer).toBeRefused('MY_NUMBER_LINKED_TO_ANOTHER', { field: 'myNumber' });
  expect(await doubtsOf(office.second)).toMatchObject([
    {
      ...{ kind: 'LINKED_TO_ANOTHER', importId: null, raisedBy: office.uploader.loginId },
      rows: [{ line: null, nameKana: 'ニセモノ' }],
      suspects: [{ subscriber: { subscriberBranchNumber: holder } }],
    },
  ]);
  expect(await reveal(holder)).toBeRefused('MY_NUMBER_IN_DOUBT');
  expect(await office.rows('select 1 as one from isolated.subscriber where insurer_id = $1')).toHaveLength(1);
  const log = await operationLog(test_.databaseUrl, office.insurer.id);
  expect(log.map(({ result }) => result)).toContain('MY_NUMBER_LINKED_TO_ANOTHER');
});

test('the same fault again, from the corrected file or the screen, is the same doubt', async () => {
  const myNumber = aMyNumber();
  await registered({ myNumber });
  const wrong = aRow({ myNumber, nameKana: 'マタ', nameKanji: '又　一' });
  await office.applied([wrong]);
  await office.applied([{ ...wrong, nameKanji: '又　二' }, {}]);
  await register({ ...wrong, address: '北海道' });
  expect(await doubtsOf(office.second)).toHaveLength(1);
  await office.applied([{ myNumber, nameKana: 'サラニホカ' }]);
  expect(await doubtsOf(office.second)).toHaveLength(2);
});

test('two persons resolve it: the row was wrong, and the link stays', async () => {
  const { doubt, holder, myNumber } = await doubted();
  expect(await confirm(office.second, doubt.id)).toBeRefused('DOUBT_NOT_OPEN');
  expect((await propose(office.uploader, doubt.id, 'ROW_WRONG')).data).toEqual({
    proposeDoubtResolution: { state: 'PROPOSED' },
  });
  expect(await propose(office.second, doubt.id, 'LINK_WRONG')).toBeRefused('DOUBT_NOT_OPEN');
  expect(await confirm(office.uploader, doubt.id)).toBeRefused('OWN_PROPOSAL');
  expect(await reveal(holder)).toBeRefused('MY_NUMBER_IN_DOUBT');
  expect(await doubtsOf(office.second)).toMatchObject([{ mayPropose: false, mayConfirm: true }]);
  expect((await confirm(office.second, doubt.id)).data).toEqual({ confirmDoubtResolution: { state: 'RESOLVED' } });
  expect((await reveal(holder)).data).toEqual({ revealMyNumber: { myNumber } });
  expect(await doubtsOf(office.second)).toEqual([]);
  expect(await doubtsOf(office.second, true)).toMatchObject([
    {
      state: 'RESOLVED',
      proposal: 'ROW_WRONG',
      proposedBy: office.uploader.loginId,
      resolvedBy: office.second.loginId,
    },
  ]);
});

test('two persons resolve it: the link was wrong, and is cancelled', async () => {
  const { doubt, holder, myNumber } = await doubted();
  await propose(office.uploader, doubt.id, 'LINK_WRONG');
  expect((await confirm(office.second, doubt.id)).errors).toBeUndefined();
  expect(await reveal(holder)).toBeRefused('NOT_FOUND');
  expect(
    await office.rows(
      `select cipher, blind_index, deletion_kind, update_seq from isolated.my_number where insurer_id = $1`,
    ),
  ).toEqual([{ cipher: null, blind_index: null, deletion_kind: '1', update_seq: 2 }]);
  expect(
    await office.rows(
      `select update_kind, symbol_number, registered_by from isolated.my_number_entry where insurer_id = $1 and form_code = 'DOUBT'`,
    ),
  ).toEqual([
    {
      update_kind: 'CANCELLATION',
      symbol_number: expect.stringMatching(/^9100-\d+-00$/),
      registered_by: office.second.accountId,
    },
  ]);
  // The number is free for whose it is.
  expect((await register({ myNumber, nameKana: 'ホンニン' })).errors).toBeUndefined();
});

test('a proposal that is sent back can be made again', async () => {
  const { doubt } = await doubted();
  await propose(office.uploader, doubt.id, 'LINK_WRONG');
  expect((await reject(office.second, doubt.id)).data).toEqual({ rejectDoubtResolution: { state: 'OPEN' } });
  expect(await reject(office.second, doubt.id)).toBeRefused('DOUBT_NOT_OPEN');
  expect(await doubtsOf(office.second)).toMatchObject([
    { state: 'OPEN', proposal: null, proposedBy: null, proposalComment: '写しが別人のもの' },
  ]);
  await propose(office.second, doubt.id, 'ROW_WRONG');
  expect((await confirm(office.uploader, doubt.id)).errors).toBeUndefined();
});

test('a link made after the doubt was raised is not cancelled by it', async () => {
  const { doubt, holder } = await doubted();
  await propose(office.uploader, doubt.id, 'LINK_WRONG');
  const right = aMyNumber();
  const [person] = await office.rows<Record<string, string>>(
    `select p.symbol, p.number, s.name_kanji as "nameKanji" from isolated.subscriber s join isolated.eligibility_period p on p.subscriber_id = s.id where s.insurer_id = $1 and s.subscriber_branch_number = $2`,
    [holder],
  );
  await office.applied(
    aBulkFile([aBulkRow(aRow({ ...person, birthDate: '19700101' }), { myNumber: right })]),
    'bulk-update',
  );
  expect(await confirm(office.second, doubt.id)).toBeRefused('CHANGED_MEANWHILE');
  await reject(office.second, doubt.id);
  await propose(office.uploader, doubt.id, 'ROW_WRONG');
  await confirm(office.second, doubt.id);
  expect((await reveal(holder)).data).toEqual({ revealMyNumber: { myNumber: right } });
});

test('a person stays marked until the last doubt about them is resolved, also when both end at once', async () => {
  const { doubt, holder, myNumber } = await doubted();
  await office.applied([{ myNumber, nameKana: 'サンニンメ' }]);
  const [, second] = await doubtsOf(office.second);
  await propose(office.uploader, doubt.id, 'ROW_WRONG');
  await confirm(office.second, doubt.id);
  expect(await reveal(holder)).toBeRefused('MY_NUMBER_IN_DOUBT');
  await office.applied([{ myNumber, nameKana: 'ヨニンメ' }]);
  const third = (await doubtsOf(office.second)).at(-1)!;
  await propose(office.uploader, second!.id, 'ROW_WRONG');
  await propose(office.uploader, third.id, 'ROW_WRONG');
  const answers = await office.endingAtOnce(() => [second!, third].map(({ id }) => confirm(office.second, id)));
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  expect((await reveal(holder)).data).toEqual({ revealMyNumber: { myNumber } });
});

test('of several who propose, confirm or send back at once, one does', async () => {
  const { doubt } = await doubted();
  const third = await office.insurer.handler();
  const atOnce = async (work: () => Promise<{ errors?: unknown }>[]) =>
    (await office.atOnce('doubt', doubt.id, work)).filter(({ errors }) => errors === undefined).length;
  expect(
    await atOnce(() => [
      propose(office.uploader, doubt.id, 'ROW_WRONG'),
      propose(office.uploader, doubt.id, 'LINK_WRONG'),
    ]),
  ).toBe(1);
  expect(await atOnce(() => [confirm(office.second, doubt.id), reject(third, doubt.id)])).toBe(1);
});

test('whoever withdraws a file proposes that its rows were wrong; a second person ends its doubts with that', async () => {
  const myNumber = aMyNumber();
  const holder = await registered({ myNumber });
  const id = await office.applied([{ myNumber, nameKana: 'チガウヒト' }]);
  expect(await reveal(holder)).toBeRefused('MY_NUMBER_IN_DOUBT');
  await office.withdrawn(id);
  expect(await doubtsOf(office.second)).toMatchObject([
    { state: 'PROPOSED', proposal: 'ROW_WRONG', proposedBy: office.second.loginId, mayConfirm: false },
  ]);
  await confirmAll(office.uploader);
  expect(await doubtsOf(office.second)).toEqual([]);
  expect((await reveal(holder)).data).toEqual({ revealMyNumber: { myNumber } });
});

test('whoever may not handle My Numbers does not see doubts; who only reads does not resolve them', async () => {
  const { doubt } = await doubted();
  const none = await office.insurer.person({ level: 'NONE' });
  const query = '{ doubts { edges { node { id } } } }';
  expect(await none.ask(query)).toBeRefused('PRIVILEGE_LEVEL');
  expect(await none.ask('query ($id: ID!) { doubt(id: $id) { id } }', { id: doubt.id })).toBeRefused('PRIVILEGE_LEVEL');
  const reader = await office.insurer.person({ level: 'READ' });
  expect((await doubtsOf(reader))[0]).toMatchObject({ id: doubt.id, mayPropose: false, mayConfirm: false });
  expect(await propose(reader, doubt.id, 'ROW_WRONG')).toBeRefused('PRIVILEGE_LEVEL');
  expect(await propose(await office.insurer.person(), doubt.id, 'ROW_WRONG')).toBeRefused('MY_NUMBER_HANDLING_OFF');
  const stranger = await (await test_.newInsurer()).handler();
  expect(await doubtsOf(stranger)).toEqual([]);
  expect(await propose(stranger, doubt.id, 'ROW_WRONG')).toBeRefused('NOT_FOUND');
  expect(await stranger.ask('query ($id: ID!) { doubt(id: $id) { id } }', { id: doubt.id })).toBeRefused('NOT_FOUND');
  expect(await stranger.ask('query { doubt(id: "1") { id } }')).toBeRefused('NOT_FOUND');
  for (const comment of ['', '123456789010'])
    expect(await propose(office.uploader, doubt.id, 'ROW_WRONG', comment)).toBeRefused('BAD_USER_INPUT', {
      field: 'comment',
    });
});

test('the database itself does not let one person propose and confirm', async () => {
  const { doubt } = await doubted();
  await propose(office.uploader, doubt.id, 'ROW_WRONG');
  const alone = asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `update isolated.doubt set state = 'RESOLVED', resolved_by = proposed_by, resolved_at = now() where id = $1`,
      [doubt.id],
    ),
  );
  await expect(alone).rejects.toMatchObject({ constraint: 'own_proposal' });
});
