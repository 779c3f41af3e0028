import { asOwner } from '../support/database';
import { askCancel, askChange, askCorrect, askEnd, done, registered, type Known } from '../support/history';
import { operationLog } from '../support/kept';
import { aFile, aMyNumber } from '../support/made';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let clerk: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  clerk = await insurer.handler();
});

interface Entry {
  at: string;
  kind: string;
  by: string | null;
  importId: string | null;
  reason: string | null;
  notifiedOn: string | null;
  validFrom: string | null;
  validTo: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
  current: boolean;
}
const ask = (person: Person, branchNumber: string): Promise<Answer<{ subscriberTimeline: Entry[] }>> =>
  person.ask(
    `query ($id: ID!) { subscriberTimeline(subscriberBranchNumber: $id) {
      at kind by importId reason notifiedOn validFrom validTo current changes { field before after } } }`,
    { id: branchNumber },
  );
const timeline = async ({ subscriberBranchNumber }: Known, person = clerk) =>
  done(await ask(person, subscriberBranchNumber));
const kindsOf = (entries: Entry[]) => entries.map(({ kind }) => kind);
const periodOf = ({ eligibilityPeriods }: Known) => eligibilityPeriods[0]!;

test('a working life: what happened, newest first, with who, why and what was there before', async () => {
  const colleague = await insurer.person();
  let subscriber = await registered(clerk, { relationshipCode: '01' });
  subscriber = done(
    await askChange(colleague, subscriber, { nameKanji: '新姓　太郎', notifiedOn: '2025-05-07', reason: '婚姻' }),
  );
  subscriber = done(await askCorrect(clerk, periodOf(subscriber), { number: '999', reason: '番号の転記誤り' }));
  subscriber = done(await askEnd(colleague, { periodId: periodOf(subscriber).id }))[0]!;
  await askChange(clerk, subscriber, { address: '昔の住所', changedOn: '2024-05-01', notifiedOn: '2024-05-02' });
  subscriber = done(await askCancel(clerk, periodOf(subscriber).id, '別人だった'));

  const entries = await timeline(subscriber);
  expect(kindsOf(entries)).toEqual([
    ...['PERIOD_CANCELLED', 'PARTICULARS_OF_THE_PAST', 'PERIOD_ENDED', 'PERIOD_CORRECTED', 'PARTICULARS_CHANGED'],
    ...['MY_NUMBER_REASON', 'PERIOD_ADDED', 'REGISTERED'],
  ]);
  const [cancelled, ofThePast, ended, corrected, changed, reason, added, first] = entries;
  expect(cancelled).toMatchObject({ by: clerk.loginId, reason: '別人だった', current: false });
  expect(cancelled!.changes).toContainEqual({ field: 'number', before: '999', after: null });
  expect(ofThePast).toMatchObject({ validFrom: '2024-05-01', notifiedOn: '2024-05-02', current: false });
  expect(ofThePast!.changes).toEqual([{ field: 'address', before: '東京都千代田区千代田1－1', after: '昔の住所' }]);
  expect(ended).toMatchObject({ by: colleague.loginId, notifiedOn: '2025-04-02', validTo: '2025-04-01' });
  expect(ended!.changes).toEqual([
    { field: 'end', before: null, after: '2025-04-01' },
    { field: 'endReason', before: null, after: '03' },
  ]);
  expect(corrected).toMatchObject({ by: clerk.loginId, reason: '番号の転記誤り', current: false });
  expect(corrected!.changes).toMatchObject([{ field: 'number', after: '999' }]);
  expect(changed).toMatchObject({ by: colleague.loginId, reason: '婚姻', validFrom: '2025-05-01', current: true });
  expect(changed!.changes).toEqual([{ field: 'nameKanji', before: '架空　太郎', after: '新姓　太郎' }]);
  expect(reason!.changes).toEqual([{ field: 'myNumberMissingReason', before: null, after: '1' }]);
  expect(added).toMatchObject({ validFrom: '2024-04-01', validTo: null, importId: null, current: false });
  expect(added!.changes).toContainEqual({ field: 'start', before: null, after: '2024-04-01' });
  expect(first).toMatchObject({ by: clerk.loginId, notifiedOn: '2024-04-03', current: false });
  expect(first!.changes).toContainEqual({ field: 'nameKanji', before: null, after: '架空　太郎' });
  expect(entries.map(({ at }) => at)).toEqual(
    entries
      .map(({ at }) => at)
      .sort()
      .toReversed(),
  );
});

test('what a file brought names the file and its uploader', async () => {
  const cells = { eligibilityId: `T${Date.now()}`, symbol: '70', number: '1' };
  const subscriber = await registered(clerk, cells);
  const colleague = await insurer.handler();
  const ended = { eligibilityEnd: '20250401', eligibilityEndReason: '03', notifiedOn: '20250402' };
  const { id } = await colleague.uploaded(aFile([{ ...cells, ...ended, address: '新しい住所' }]), ['APPLIED']);
  const entries = await timeline(subscriber);
  expect(kindsOf(entries).slice(0, 2)).toEqual(['PERIOD_ENDED', 'PARTICULARS_CHANGED']);
  for (const entry of entries.slice(0, 2)) {
    expect(entry).toMatchObject({ by: colleague.loginId, importId: id, current: true });
  }
});

test('certificates: given, corrected and cancelled', async () => {
  const subscriber = await registered(clerk);
  const input = {
    ...{ subscriberBranchNumber: subscriber.subscriberBranchNumber, kind: 'ELDERLY', copayment: 20 },
    ...{ issuedOn: '2024-07-20', start: '2024-08-01' },
  };
  const { registerCertificate } = await clerk.get<{ registerCertificate: { id: string } }>(
    'mutation ($input: CertificateInput!) { registerCertificate(input: $input) { id } }',
    { input },
  );
  const { correctCertificate } = await clerk.get<{ correctCertificate: { id: string } }>(
    `mutation ($id: ID!, $input: CertificateInput!) { correctCertificate(id: $id, input: $input, reason: "割合の誤り") { id } }`,
    { id: registerCertificate.id, input: { ...input, copayment: 30 } },
  );
  await clerk.get('mutation ($id: ID!) { cancelCertificate(id: $id, reason: "取りやめ") { id } }', {
    id: correctCertificate.id,
  });
  const [cancelled, corrected, added] = await timeline(subscriber);
  expect([cancelled, corrected, added].map((entry) => entry?.kind)).toEqual([
    ...['CERTIFICATE_CANCELLED', 'CERTIFICATE_CORRECTED', 'CERTIFICATE_ADDED'],
  ]);
  expect(corrected).toMatchObject({
    reason: '割合の誤り',
    changes: [{ field: 'copayment', before: '20', after: '30' }],
  });
  expect(added!.changes).toContainEqual({ field: 'kind', before: null, after: 'ELDERLY' });
  expect([cancelled, corrected, added].some((entry) => entry?.current)).toBe(false);
});

test('that a My Number was entered is shown to those who may read them, never the number', async () => {
  const myNumber = aMyNumber();
  const cells = { eligibilityId: `N${Date.now()}`, symbol: '71', number: '1' };
  await registered(clerk, cells);
  const subscriber = await registered(clerk, { ...cells, myNumber });
  const entries = await timeline(subscriber);
  expect(entries.filter(({ kind }) => kind.startsWith('MY_NUMBER'))).toMatchObject([
    { kind: 'MY_NUMBER_LINKED', by: clerk.loginId, current: true, changes: [] },
    { kind: 'MY_NUMBER_REASON', by: clerk.loginId, current: false },
  ]);
  expect(JSON.stringify(entries)).not.toContain(myNumber);
  const reader = await insurer.person({ level: 'READ' });
  expect(await timeline(subscriber, reader)).toEqual(entries);
  const none = await insurer.person({ level: 'NONE', operations: ['viewSubscriberHistory'] });
  expect(await timeline(subscriber, none)).toEqual(entries.filter(({ kind }) => !kind.startsWith('MY_NUMBER')));
});

test('beliefs from before changes had a name are shown by what they did', async () => {
  let subscriber = await registered(clerk);
  subscriber = done(await askCorrect(clerk, periodOf(subscriber), { number: '998' }));
  subscriber = done(await askEnd(clerk, { periodId: periodOf(subscriber).id }))[0]!;
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(`update isolated.eligibility_period set change = 'NEW' where insurer_id = $1`, [insurer.id]),
  );
  expect(kindsOf(await timeline(subscriber)).slice(0, 2)).toEqual(['PERIOD_ENDED', 'PERIOD_CORRECTED']);
});

test('a person with 200 entries is shown at once', async () => {
  const subscriber = await registered(clerk);
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `with recursive before as (select * from isolated.eligibility_period where insurer_id = $1), added as (
         insert into isolated.eligibility_period (insurer_id, subscriber_id, eligibility_id, valid_from, kind, enrolment_kind, symbol, number,
           card_branch, card_key, notified_on, change, supersedes, recorded_at, superseded_at, recorded_by)
         select insurer_id, subscriber_id, eligibility_id, valid_from, kind, enrolment_kind, symbol, n::text, card_branch, card_key,
           notified_on, 'CORRECTION', id, recorded_at + n * interval '1 ms', recorded_at + (n + 1) * interval '1 ms', $2
         from before, generate_series(1, 200) n)
       select`,
      [insurer.id, clerk.accountId],
    ),
  );
  expect(await timeline(subscriber)).toHaveLength(203);
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const started = performance.now();
    await timeline(subscriber);
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeLessThan(500);
});

test('refused are whoever may not, and what is not of the own insurer; what is shown is kept', async () => {
  const subscriber = await registered(clerk);
  const without = await insurer.person({ operations: ['viewSubscriber'] });
  expect(await ask(without, subscriber.subscriberBranchNumber)).toBeRefused('NOT_PERMITTED');
  const stranger = await (await test_.newInsurer()).person();
  expect(await ask(stranger, subscriber.subscriberBranchNumber)).toBeRefused('NOT_FOUND');
  expect(await ask(stranger, subscriber.subscriberBranchNumber)).toEqual(await ask(stranger, '\u0000'));
  const shown = await timeline(subscriber);
  expect((await operationLog(test_.databaseUrl, insurer.id)).at(-1)).toMatchObject({
    ...{ operation: 'viewSubscriberHistory', result: 'OK', rowCount: shown.length },
    branchNumbers: [subscriber.subscriberBranchNumber],
  });
});
