import { asOwner } from './database';
import { institutionOf, registered, withCode, type Coded } from './arriving';
import type { anInput } from './made';
import type { Answer, Person } from './person';
import type { TestInsurer, TestPlatform } from './platform';

export interface InquiryShown {
  id: string;
  processingNumber: string;
  state: string;
  refusal: string | null;
  providedAt: string | null;
  [field: string]: unknown;
}

const inquiryFields = `id processingNumber subscriber { subscriberBranchNumber nameKanji } requestedAt requestedBy affairName procedureName
  informationName providerName periodFrom periodTo purpose consentOn state refusal refusalInWords changedAt dueAt remindedAt providedAt
  providerDepartment answer { layoutVersion version body recordedAt } use useNote closedAt closedBy`;

/** 資格取得・喪失の確認, of another society. */
export const aQuestion = (to: TestInsurer, { branchNumber }: Pick<Coded, 'branchNumber'>, given: object = {}) => ({
  ...{ subscriberBranchNumber: branchNumber, affairCode: 'JM00000000000301', procedureCode: 'JT00000000030101' },
  ...{ informationCode: 'TM00000000000031', providerInstitution: institutionOf(to) },
  ...{ periodFrom: '2025-01-01', periodTo: '2025-12-31', purpose: '資格取得届の受理', ...given },
});

export const askInquiry = (person: Person, input: object): Promise<Answer<{ createInquiry: InquiryShown }>> =>
  person.ask(`mutation ($input: CreateInquiryInput!) { createInquiry(input: $input) { ${inquiryFields} } }`, { input });

export async function inquiryMade(person: Person, input: object): Promise<InquiryShown> {
  const { data, errors } = await askInquiry(person, input);
  if (!data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data.createInquiry;
}

export async function shownInquiry(person: Person, id: string): Promise<InquiryShown> {
  const { inquiry } = await person.get<{ inquiry: InquiryShown }>(
    `query ($id: ID!) { inquiry(id: $id) { ${inquiryFields} } }`,
    { id },
  );
  return inquiry;
}

export const askClose = (
  person: Person,
  given: { id: string; use?: string; note?: string },
): Promise<Answer<{ closeInquiry: InquiryShown }>> =>
  person.ask(
    `mutation ($id: ID!, $use: InquiryUse!, $note: String) { closeInquiry(id: $id, use: $use, note: $note) { ${inquiryFields} } }`,
    { use: 'USED', ...given },
  );

/** A subscriber about whom others can be asked. */
export const someoneCoded = async (
  test: TestPlatform,
  insurer: TestInsurer,
  clerk: Person,
  given: Parameters<typeof anInput>[0] = {},
): Promise<Coded> => withCode(test, insurer, await registered(clerk, given));

/** Held until all wait for the inquiry, so that they do meet. */
export const meeting = <Result>(
  { databaseUrl }: TestPlatform,
  { id }: InquiryShown,
  ask: () => Promise<Result>[],
): Promise<Result[]> =>
  asOwner(databaseUrl, async (owner) => {
    await owner.query('begin');
    await owner.query('select from isolated.inquiry where id = $1 for update', [id]);
    const asked = ask();
    let waits = true;
    void Promise.allSettled(asked).then(() => (waits = false));
    // What a transaction sees of others' activity is kept until it is cleared.
    const waiting = `select pg_stat_clear_snapshot(), (select count(*)::integer from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%isolated.inquiry i%for update%') as n`;
    while (waits && (await owner.query(waiting)).rows[0].n < asked.length);
    await owner.query('commit');
    return Promise.all(asked);
  });
