import { inquiryDue } from '../../src/workflows/inquiry-due';
import { DeliveryFault } from '../../src/network/ports';
import { institutionOf, recordsOf, type Coded } from '../support/arriving';
import { asOwner } from '../support/database';
import { codeOf, done } from '../support/history';
import {
  aQuestion,
  askClose,
  inquiryMade,
  meeting,
  shownInquiry,
  someoneCoded,
  type InquiryShown,
} from '../support/inquiries';
import { operationLog } from '../support/kept';
import type { InquiryMessage, Network } from '../../src/network/ports';
import { sendMessage } from '../../src/workflows/send-message';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let days = 0;
let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let linker: Person;
let somebody: Coded;
beforeAll(async () => {
  test_ = await TestPlatform.start({ now: () => new Date(Date.now() + days * 86_400_000) });
  other = await test_.newInsurer();
});
afterAll(() => test_.close());
beforeEach(async () => {
  days = 0;
  insurer = await test_.newInsurer();
  linker = await insurer.person({ level: 'LINKAGE' });
  somebody = await someoneCoded(test_, insurer, linker);
});

const asOperator = (sql: string, ...values: unknown[]) =>
  asOwner(test_.databaseUrl, async (owner) => (await owner.query(sql, values)).rows);
const make = (): Promise<InquiryShown> => inquiryMade(linker, aQuestion(other, somebody));
const setState = ({ id }: InquiryShown, state: string) =>
  asOperator('update isolated.inquiry set state = $2 where id = $1', id, state);

describe('inquiries are listed', () => {
  interface Page {
    edges: { cursor: string; node: { id: string; subscriber: { nameKanji: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  const list = async (given: { search?: object; first?: number; after?: string } = {}, by = linker): Promise<Page> =>
    done(
      await by.ask<{ inquiries: Page }>(
        `query ($search: InquirySearch, $first: Int, $after: String) { inquiries(search: $search, first: $first, after: $after) {
          edges { cursor node { id subscriber { nameKanji } } } pageInfo { hasNextPage endCursor } } }`,
        given,
      ),
    );
  const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

  test('newest first, page by page, and of nobody else', async () => {
    const made = [(await make()).id, (await make()).id, (await make()).id].reverse();
    const first = await list({ first: 2 });
    expect(ids(first)).toEqual(made.slice(0, 2));
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(ids(await list({ first: 2, after: first.pageInfo.endCursor }))).toEqual(made.slice(2));
    const stranger = await other.person({ level: 'LINKAGE' });
    expect(ids(await list({}, stranger))).toEqual([]);
    expect(await stranger.ask(`{ inquiry(id: "${made[0]}") { state } }`)).toBeRefused('NOT_FOUND');
    expect(await askClose(stranger, { id: made[0]! })).toBeRefused('NOT_FOUND');
  });

  test('by person, by state and by whether they are closed', async () => {
    const another = await someoneCoded(test_, insurer, linker);
    const one = await make();
    const two = await inquiryMade(linker, aQuestion(other, another));
    await setState(two, 'ANSWERED');
    expect(ids(await list({ search: { subscriberBranchNumber: another.branchNumber } }))).toEqual([two.id]);
    expect(ids(await list({ search: { states: ['ACCEPTED', 'SENT'] } }))).toEqual([one.id]);
    await askClose(linker, { id: two.id });
    expect(ids(await list({ search: { open: true } }))).toEqual([one.id]);
    expect(ids(await list({ search: { open: false } }))).toEqual([two.id]);
    const { branchNumber } = another;
    expect(ids(await list({ search: { subscriberBranchNumber: branchNumber, states: ['SENT'] } }))).toEqual([]);
    const unknown = 'query { inquiries(search: { subscriberBranchNumber: "none" }) { edges { cursor } } }';
    expect(await linker.ask(unknown)).toBeRefused('NOT_FOUND');
    const entries = (await operationLog(test_.databaseUrl, insurer.id)).filter(
      ({ operation }) => operation === 'viewInquiries',
    );
    expect(entries[0]).toMatchObject({ rowCount: 1, branchNumbers: [another.branchNumber] });
  });
});

describe('an inquiry is closed', () => {
  test.each(['ANSWERED', 'NO_DATA', 'REFUSED', 'PROVIDER_ERROR', 'TIMED_OUT', 'QUARANTINED'])(
    '%s, once',
    async (state) => {
      const inquiry = await make();
      await setState(inquiry, state);
      const closed = done(await askClose(linker, { id: inquiry.id, use: 'NOT_USED', note: '取得届の取下げ' }));
      expect(closed).toMatchObject({ state, use: 'NOT_USED', useNote: '取得届の取下げ', closedBy: linker.loginId });
      expect(closed['closedAt']).not.toBeNull();
      expect(await askClose(linker, { id: inquiry.id })).toBeRefused('INQUIRY_NOT_CLOSABLE');
    },
  );

  test('not while it waits', async () => {
    const inquiry = await make();
    for (const state of ['ACCEPTED', 'SENT', 'WAITING']) {
      await setState(inquiry, state);
      expect(await askClose(linker, { id: inquiry.id })).toBeRefused('INQUIRY_NOT_CLOSABLE');
    }
  });

  test('by one of two who close it at once', async () => {
    const inquiry = await make();
    await setState(inquiry, 'ANSWERED');
    const colleague = await insurer.person({ level: 'LINKAGE' });
    const closed = await meeting(test_, inquiry, () => [
      askClose(linker, { id: inquiry.id, use: 'USED' }),
      askClose(colleague, { id: inquiry.id, use: 'IN_ERROR' }),
    ]);
    expect(closed.map(codeOf).sort()).toEqual(['INQUIRY_NOT_CLOSABLE', 'OK']);
  });

  test('without a My Number in its note', async () => {
    const { id } = await make();
    const answer = await askClose(linker, { id, note: '123456789010' });
    expect(answer).toBeRefused('BAD_USER_INPUT', { field: 'note' });
    expect(await askClose(linker, { id: 'none' })).toBeRefused('NOT_FOUND');
  });
});

describe('time passes', () => {
  const due = ({ id }: InquiryShown) =>
    inquiryDue(test_.platform, { insurerId: insurer.id, subject: id, attempt: 1, lastTry: false });
  const dueJobs = async ({ id }: InquiryShown): Promise<number[]> =>
    (
      await asOperator(
        `select round(extract(epoch from run_at - now()) / 86400)::integer as days from graphile_worker._private_jobs
         where payload->>'subject' = $1 order by run_at`,
        id,
      )
    ).map((row) => row['days']);

  test('one that waits for an answer by hand is reminded of, and ends after seven days', async () => {
    const inquiry = await make();
    await setState(inquiry, 'WAITING');
    days = 3;
    await due(inquiry);
    const reminded = await shownInquiry(linker, inquiry.id);
    expect(reminded).toMatchObject({ state: 'WAITING' });
    expect(reminded['remindedAt']).not.toBeNull();
    expect(await dueJobs(inquiry)).toEqual([3, 7]);
    await due(inquiry);
    expect((await shownInquiry(linker, inquiry.id))['remindedAt']).toBe(reminded['remindedAt']);
    days = 7.001;
    await due(inquiry);
    await due(inquiry);
    expect(await shownInquiry(linker, inquiry.id)).toMatchObject({ state: 'TIMED_OUT', providedAt: null });
    expect(await recordsOf(linker)).toMatchObject([{ revision: 1, providedAt: null }]);
  });

  test('one that nobody has answered ends without being reminded of; one that was answered stays', async () => {
    const [silent, answered] = [await make(), await make()];
    await setState(answered, 'ANSWERED');
    days = 3;
    await due(silent);
    expect(await shownInquiry(linker, silent.id)).toMatchObject({ state: 'ACCEPTED', remindedAt: null });
    days = 8;
    await Promise.all([due(silent), due(answered)]);
    expect(await shownInquiry(linker, silent.id)).toMatchObject({ state: 'TIMED_OUT' });
    expect(await shownInquiry(linker, answered.id)).toMatchObject({ state: 'ANSWERED' });
    expect(await dueJobs(answered)).toEqual([3]);
  });

  test('one that begins to wait after three days is reminded of too; one that was answered is left alone', async () => {
    const [late, answered] = [await make(), await make()];
    await setState(late, 'SENT');
    await setState(answered, 'ANSWERED');
    days = 3;
    await Promise.all([due(late), due(answered)]);
    expect([await dueJobs(late), await dueJobs(answered)]).toEqual([[3, 4], [3]]);
    await setState(late, 'WAITING');
    days = 4;
    await due(late);
    expect((await shownInquiry(linker, late.id))['remindedAt']).not.toBeNull();
    expect(await dueJobs(late)).toEqual([3, 4, 7]);
  });
});

describe('an inquiry leaves', () => {
  const sent: InquiryMessage[] = [];
  const networkThat = (send: (message: InquiryMessage) => void): Network => ({
    hub: { sendInquiry: async (message) => send(message), sendAnswer: async () => undefined },
    registry: { requestCodes: async () => undefined },
  });
  const leave = async ({ id }: InquiryShown): Promise<void> => {
    const [message] = await asOperator('select id from isolated.message where subject_id = $1', id);
    await sendMessage(test_.platform, { insurerId: insurer.id, subject: message.id, attempt: 1, lastTry: false });
  };
  beforeEach(() => {
    sent.length = 0;
    test_.platform.network = networkThat((message) => void sent.push(message));
  });

  test('with the code of the person, in words that the network knows', async () => {
    const inquiry = await make();
    await leave(inquiry);
    expect(sent).toEqual([
      {
        ...{
          processingNumber: inquiry.processingNumber,
          requester: institutionOf(insurer),
          requesterDepartment: `${insurer.name} 資格担当`,
        },
        ...{ provider: institutionOf(other), affairCode: 'JM00000000000301', procedureCode: 'JT00000000030101' },
        ...{ informationCode: 'TM00000000000031', organizationCode: somebody.code, periodFrom: '2025-01-01' },
        ...{ periodTo: '2025-12-31', requestedAt: inquiry['requestedAt'], nonDisclosure: false },
      },
    ]);
    expect(await shownInquiry(linker, inquiry.id)).toMatchObject({ state: 'SENT' });
    expect(test_.logged.join('')).not.toContain(somebody.code);
  });

  test('not any more, when the link of the person was changed', async () => {
    const inquiry = await make();
    await asOperator(
      `update isolated.organization_code set changed_at = changed_at + interval '1 microsecond' where insurer_id = $1`,
      insurer.id,
    );
    await leave(inquiry);
    expect(sent).toEqual([]);
    expect(await shownInquiry(linker, inquiry.id)).toMatchObject({ state: 'QUARANTINED', answer: null });
  });

  test.each(['TIMED_OUT', 'ANSWERED'])('not any more, when it is %s', async (state) => {
    const inquiry = await make();
    await setState(inquiry, state);
    await leave(inquiry);
    expect(sent).toEqual([]);
    expect(await shownInquiry(linker, inquiry.id)).toMatchObject({ state });
  });

  test('while its answer is faster than the word that it was sent', async () => {
    const inquiry = await make();
    test_.platform.network = {
      ...networkThat(() => undefined),
      hub: {
        sendInquiry: () => setState(inquiry, 'ANSWERED').then(() => undefined),
        sendAnswer: async () => undefined,
      },
    };
    await leave(inquiry);
    expect(await shownInquiry(linker, inquiry.id)).toMatchObject({ state: 'ANSWERED' });
  });

  test('and is refused by the network for good', async () => {
    const inquiry = await make();
    test_.platform.network = networkThat(() => {
      throw new DeliveryFault('REFUSED', true, 'CODE_UNKNOWN');
    });
    await leave(inquiry);
    expect(await shownInquiry(linker, inquiry.id)).toMatchObject({ state: 'PROVIDER_ERROR', refusal: 'CODE_UNKNOWN' });
  });
});
