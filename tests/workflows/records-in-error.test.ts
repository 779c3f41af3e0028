import { answered, anInquiry, recordsOf, registered, withCode } from '../support/arriving';
import { confirm, doubtsOf, propose } from '../support/doubt';
import { aMyNumber, anInput } from '../support/made';
import type { Partner } from '../support/partner';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let platform: TestPlatform;
let requester: TestInsurer;
let provider: TestInsurer;
let network: Partner;
let clerk: Person;
let second: Person;
beforeAll(async () => {
  platform = await TestPlatform.start({ partnerPort: true });
  [requester, provider] = [await platform.newInsurer(), await platform.newInsurer()];
  network = await platform.partner('NETWORK');
  [clerk, second] = [await provider.handler(), await provider.handler()];
});
afterAll(() => platform.close());

/** Somebody else is registered with the number of `myNumber`'s holder, and two persons decide what is wrong. */
async function doubted(myNumber: string, resolution: 'ROW_WRONG' | 'LINK_WRONG'): Promise<void> {
  await clerk.ask('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }', {
    input: anInput({ myNumber, nameKana: 'ベツ　ジン' }),
  });
  const [doubt] = await doubtsOf(clerk);
  await propose(clerk, doubt!.id, resolution, '通知カードの写しと照合した');
  expect((await confirm(second, doubt!.id)).data).toEqual({ confirmDoubtResolution: { state: 'RESOLVED' } });
}

const asked = (code: string) => anInquiry({ from: requester, to: provider, code });

test('what was exchanged under a link that was wrong says so, and nothing else does', async () => {
  const myNumber = aMyNumber();
  const person = await withCode(platform, provider, await registered(clerk, { myNumber }));
  const other = await withCode(platform, provider, await registered(clerk, { myNumber: aMyNumber() }));
  for (const { code } of [person, person, other]) await answered(network, asked(code));
  await doubted(myNumber, 'LINK_WRONG');
  const wrong = { revision: 2, errorReasonCode: '1', reason: '通知カードの写しと照合した', recordedBy: second.loginId };
  expect(await recordsOf(clerk, { subscriberBranchNumber: person.branchNumber })).toMatchObject([wrong, wrong]);
  expect(await recordsOf(clerk, { subscriberBranchNumber: other.branchNumber })).toMatchObject([
    { revision: 1, errorReasonCode: null },
  ]);
  // The code went with the number.
  expect(await answered(network, asked(person.code))).toMatchObject({ refusal: 'PERSON_UNKNOWN' });
});

test('what was exchanged under an earlier link stays right', async () => {
  const person = await withCode(platform, provider, await registered(clerk, { myNumber: aMyNumber() }));
  const { processingNumber } = await answered(network, asked(person.code));
  const myNumber = aMyNumber();
  const { requestMyNumberChange } = await clerk.get<{ requestMyNumberChange: { id: string } }>(
    `mutation ($b: ID!, $m: String!) { requestMyNumberChange(subscriberBranchNumber: $b, myNumber: $m, reason: "通知を受けた") { id } }`,
    { b: person.branchNumber, m: myNumber },
  );
  await clerk.importIn(['AWAITING_APPROVAL'], requestMyNumberChange.id);
  await second.approve(requestMyNumberChange.id);
  await second.importIn(['APPLIED'], requestMyNumberChange.id);
  await doubted(myNumber, 'LINK_WRONG');
  expect(await recordsOf(clerk, { processingNumber })).toMatchObject([{ revision: 1, errorReasonCode: null }]);
});

test('a link that was right leaves its records alone', async () => {
  const myNumber = aMyNumber();
  const person = await withCode(platform, provider, await registered(clerk, { myNumber }));
  await answered(network, asked(person.code));
  await doubted(myNumber, 'ROW_WRONG');
  expect(await recordsOf(clerk, { subscriberBranchNumber: person.branchNumber })).toMatchObject([
    { revision: 1, errorReasonCode: null },
  ]);
});
