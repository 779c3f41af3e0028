import { answered, anInquiry, recordsOf, registered, withCode } from '../support/arriving';
import { asOwner } from '../support/database';
import type { Partner } from '../support/partner';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let platform: TestPlatform;
let requester: TestInsurer;
let provider: TestInsurer;
let network: Partner;
let linker: Person;
beforeAll(async () => {
  platform = await TestPlatform.start({ partnerPort: true });
  [requester, provider] = [await platform.newInsurer(), await platform.newInsurer()];
  network = await platform.partner('NETWORK');
  linker = await provider.handler({ level: 'LINKAGE' });
});
afterAll(() => platform.close());

interface Setting {
  nonDisclosure: boolean;
  manualAnswer: boolean;
  reason: string | null;
  recordedAt: string | null;
}

const change = (
  person: Person,
  branchNumber: string,
  given: Partial<Setting>,
): Promise<Answer<{ changeProvisionSetting: { provisionSetting: Setting } }>> =>
  person.ask(
    `mutation ($b: ID!, $n: Boolean!, $m: Boolean!, $r: String!) {
      changeProvisionSetting(subscriberBranchNumber: $b, nonDisclosure: $n, manualAnswer: $m, reason: $r) {
        provisionSetting { nonDisclosure manualAnswer reason recordedAt } } }`,
    {
      b: branchNumber,
      n: given.nonDisclosure ?? false,
      m: given.manualAnswer ?? false,
      r: given.reason ?? '本人の申出',
    },
  );

const settingOf = async (person: Person, branchNumber: string): Promise<Setting | null> => {
  const { subscriber } = await person.get<{ subscriber: { provisionSetting: Setting | null } }>(
    'query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { provisionSetting { nonDisclosure manualAnswer reason recordedAt } } }',
    { b: branchNumber },
  );
  return subscriber.provisionSetting;
};

test('until it is changed, a person is answered about automatically and may see it', async () => {
  const branchNumber = await registered(linker);
  expect(await settingOf(linker, branchNumber)).toEqual({
    ...{ nonDisclosure: false, manualAnswer: false, reason: null, recordedAt: null },
  });
  const { data } = await change(linker, branchNumber, { manualAnswer: true });
  const { provisionSetting } = data!.changeProvisionSetting;
  expect(provisionSetting).toMatchObject({ nonDisclosure: false, manualAnswer: true, reason: '本人の申出' });
  const reader = await provider.person({ level: 'READ' });
  expect(await settingOf(reader, branchNumber)).toEqual(provisionSetting);
  expect(await settingOf(await provider.person({ level: 'NONE' }), branchNumber)).toBeNull();
});

test('non-disclosure marks the records that there are and those to come, and takes the mark away again', async () => {
  const { branchNumber, code } = await withCode(platform, provider, await registered(linker));
  const [before, marked, after] = [{}, { nonDisclosure: true }, {}].map((given) =>
    anInquiry({ from: requester, to: provider, code, ...given }),
  );
  await answered(network, before!);
  await answered(network, marked!);
  await change(linker, branchNumber, { nonDisclosure: true, reason: '住所秘匿の申出' });
  expect((await answered(network, after!)).outcome).toBe('ANSWERED');

  const shown = async () => {
    const records = await recordsOf(linker, { subscriberBranchNumber: branchNumber });
    const byNumber = new Map(records.map((record) => [record.processingNumber, record]));
    return [before!, marked!, after!].map(({ processingNumber }) => {
      const { revision, nonDisclosureCode, reason } = byNumber.get(processingNumber)!;
      return [revision, nonDisclosureCode, reason];
    });
  };
  expect(await shown()).toEqual([
    [2, '1', '住所秘匿の申出'],
    [1, '1', null],
    [1, '1', null],
  ]);
  // The other setting alone touches no record.
  await change(linker, branchNumber, { nonDisclosure: true, manualAnswer: true });
  expect((await shown())[0]).toEqual([2, '1', '住所秘匿の申出']);
  await change(linker, branchNumber, { nonDisclosure: false, reason: '申出の取下げ' });
  expect(await shown()).toEqual([
    [3, null, '申出の取下げ'],
    [1, '1', null],
    [2, null, '申出の取下げ'],
  ]);
});

test('records of others stay as they are', async () => {
  const one = await withCode(platform, provider, await registered(linker));
  const other = await withCode(platform, provider, await registered(linker));
  for (const { code } of [one, other]) await answered(network, anInquiry({ from: requester, to: provider, code }));
  await change(linker, one.branchNumber, { nonDisclosure: true });
  expect(await recordsOf(linker, { subscriberBranchNumber: other.branchNumber })).toMatchObject([
    { revision: 1, nonDisclosureCode: null },
  ]);
});

test('a change is refused below the level LINKAGE, without the operation, without a reason, for another insurer’s person', async () => {
  const branchNumber = await registered(linker);
  expect(await change(await provider.handler(), branchNumber, {})).toBeRefused('PRIVILEGE_LEVEL');
  const other = await provider.person({ level: 'LINKAGE', operations: ['viewSubscriber'] });
  expect(await change(other, branchNumber, {})).toBeRefused('NOT_PERMITTED');
  expect(await change(linker, branchNumber, { reason: ' ' })).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  const elsewhere = await requester.person({ level: 'LINKAGE' });
  expect(await change(elsewhere, branchNumber, {})).toBeRefused('NOT_FOUND');
  expect((await settingOf(linker, branchNumber))!.recordedAt).toBeNull();
  const logged = await asOwner(platform.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ result: string }>(
      `select result from isolated.operation_log where operation = 'changeProvisionSetting' and insurer_id = $1 and account_id = $2`,
      [provider.id, other.accountId],
    );
    return rows.map(({ result }) => result);
  });
  expect(logged).toEqual(['NOT_PERMITTED']);
});
