import { setTimeout as pause } from 'node:timers/promises';
import { asOwner } from './database';
import { anInput } from './made';
import type { Answer, Person } from './person';

export interface KnownPeriod {
  id: string;
  eligibilityId: string;
  start: string;
  end: string | null;
  endReason: string | null;
  kind: string;
  enrolmentKind: string;
  symbol: string;
  number: string;
  cardBranch: string;
  notifiedOn: string;
  recordedAt: string;
  change: string;
  reason: string | null;
  recordedBy: string | null;
}

/** A subscriber as the API shows one. */
export interface Known {
  subscriberBranchNumber: string;
  nameKanji: string;
  nameKana: string;
  postalCode: string | null;
  address: string | null;
  municipalityCode: string | null;
  relationshipCode: string | null;
  inDoubt: boolean;
  withdrawn: boolean;
  particularsRecordedAt: string;
  particularsChangedOn: string;
  myNumberState: string;
  eligibilityPeriods: KnownPeriod[];
}

export const knownFields = `subscriberBranchNumber nameKanji nameKana birthDate sex postalCode address municipalityCode relationshipCode
  inDoubt withdrawn particularsRecordedAt particularsChangedOn myNumberState myNumberMissingReason myNumberMissingMemo
  eligibilityPeriods { id eligibilityId start end endReason kind enrolmentKind symbol number cardBranch notifiedOn recordedAt change reason recordedBy }`;

export async function registered(person: Person, cells: Parameters<typeof anInput>[0] = {}): Promise<Known> {
  const { registerSubscriber } = await person.get<{ registerSubscriber: Known }>(
    `mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { ${knownFields} } }`,
    { input: anInput(cells) },
  );
  return registerSubscriber;
}

export interface AsOf {
  validOn?: string | null;
  believedAt?: string | null;
}

export const askKnown = (
  person: Person,
  branchNumber: string,
  asOf: AsOf = {},
): Promise<Answer<{ subscriber: Known }>> =>
  person.ask(
    `query ($branchNumber: ID!, $validOn: Date, $believedAt: DateTime) {
      subscriber(subscriberBranchNumber: $branchNumber, validOn: $validOn, believedAt: $believedAt) { ${knownFields} } }`,
    { branchNumber, ...asOf },
  );

export async function known(person: Person, branchNumber: string, asOf: AsOf = {}): Promise<Known> {
  const { data, errors } = await askKnown(person, branchNumber, asOf);
  if (!data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data.subscriber;
}

export type Input = Record<string, unknown>;

export const askEnd = (person: Person, input: Input): Promise<Answer<{ endEligibility: Known[] }>> =>
  person.ask(`mutation ($input: EndEligibilityInput!) { endEligibility(input: $input) { ${knownFields} } }`, {
    input: { end: '2025-04-01', endReason: '03', notifiedOn: '2025-04-02', ...input },
  });

export const askCorrect = (
  person: Person,
  { id, start, end, endReason, kind, enrolmentKind, symbol, number, cardBranch, notifiedOn }: KnownPeriod,
  input: Input = {},
): Promise<Answer<{ correctEligibility: Known }>> => {
  const as = { periodId: id, start, end, endReason, kind, enrolmentKind, symbol, number, cardBranch, notifiedOn };
  return person.ask(
    `mutation ($input: CorrectEligibilityInput!) { correctEligibility(input: $input) { ${knownFields} } }`,
    { input: { ...as, reason: '届書の転記誤り', ...input } },
  );
};

export const askCancel = (
  person: Person,
  periodId: string,
  reason = '別人の届書だった',
): Promise<Answer<{ cancelEligibility: Known }>> =>
  person.ask(
    `mutation ($periodId: ID!, $reason: String!) { cancelEligibility(periodId: $periodId, reason: $reason) { ${knownFields} } }`,
    { periodId, reason },
  );

export const askChange = (
  person: Person,
  { subscriberBranchNumber, particularsRecordedAt }: Known,
  input: Input = {},
): Promise<Answer<{ changeParticulars: Known }>> =>
  person.ask(`mutation ($input: ChangeParticularsInput!) { changeParticulars(input: $input) { ${knownFields} } }`, {
    input: {
      ...{ subscriberBranchNumber, seen: particularsRecordedAt, changedOn: '2025-05-01', notifiedOn: '2025-05-07' },
      ...input,
    },
  });

/** What an operation that had to succeed answered. */
export function done<Data extends object>({ data, errors }: Answer<Data>): Data[keyof Data] {
  if (!data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return Object.values(data)[0] as Data[keyof Data];
}

/** OK, or the refusal. */
export const codeOf = ({ errors }: Answer<unknown>): string => errors?.[0]?.extensions.code ?? 'OK';

/** Held until several wait for the insurer's persons, so that those who ask at once do meet. */
export const atOnce = <Data>(url: string, insurerId: number, ask: () => Promise<Data>[]): Promise<Data[]> =>
  asOwner(url, async (owner) => {
    await owner.query('begin');
    await owner.query('select from isolated.subscriber where insurer_id = $1 for update', [insurerId]);
    const asked = ask();
    await pause(300);
    await owner.query('commit');
    return Promise.all(asked);
  });
