import { randomInt } from 'node:crypto';
import { addDays, dayInJapan, type PlainDate } from '../../src/domain/plain-date';
import type { Answer, Person } from './person';
import type { TestInsurer } from './platform';

export interface Change {
  id: string;
  kind: string;
  account: { id: string; loginId: string; state: string } | null;
  decision: string | null;
  draftedBy: string | null;
  decidedBy: string | null;
  reason: string;
  mayDecide: boolean;
  waitsForOperator: boolean;
  isOwn: boolean;
  before: Given | null;
  after: Given | null;
}

interface Given {
  privilegeLevel: string;
  affairs: string[];
  operations: { operation: string }[];
  validFrom: string;
}

export const change = `id kind account { id loginId state } decision draftedBy decidedBy reason mayDecide waitsForOperator isOwn
  before { ...given } after { ...given }`;
export const given =
  'fragment given on Assignment { privilegeLevel affairs operations { operation } procedures { code name } terminals { id } validFrom }';

export const today = (now = new Date()): PlainDate => dayInJapan(now);
export const tomorrow = (now = new Date()): PlainDate => addDays(dayInJapan(now), 1);

/** Two who issue IDs and confirm each other's drafts. */
export async function twoManagers(insurer: TestInsurer): Promise<{ drafter: Person; confirmer: Person }> {
  const [drafter, confirmer] = [
    await insurer.person({ kind: 'MANAGER', level: 'LINKAGE' }),
    await insurer.person({ kind: 'MANAGER', level: 'LINKAGE' }),
  ];
  return { drafter, confirmer };
}

export const anAssignment = (other: Record<string, unknown> = {}) => ({
  ...{ affairs: ['ELIGIBILITY'], privilegeLevel: 'READ', operations: ['searchSubscribers', 'viewSubscriber'] },
  ...{ procedures: [], validFrom: today(), ...other },
});

const aWord = () => randomInt(1_000_000_000).toString(36);

export function anId({ insurerNumber }: TestInsurer, other: Record<string, unknown> = {}) {
  const word = aWord();
  return {
    ...{ loginId: `${insurerNumber}-${word}`, name: '架空　花子', staffNumber: `S-${word}` },
    ...{ validFrom: today(), reason: '配属', assignment: anAssignment(), ...other },
  };
}

type Asked<Field extends string> = Promise<Answer<Record<Field, Change>>>;

export const draftAccount = (manager: Person, input: Record<string, unknown>): Asked<'draftAccount'> =>
  manager.ask(`mutation ($input: DraftAccountInput!) { draftAccount(input: $input) { ${change} } } ${given}`, {
    input,
  });

export const draftAssignment = (
  manager: Person,
  accountId: string | null,
  assignment: Record<string, unknown>,
): Asked<'draftAssignment'> =>
  manager.ask(`mutation ($input: DraftAssignmentInput!) { draftAssignment(input: $input) { ${change} } } ${given}`, {
    input: { accountId, reason: '担当替え', assignment },
  });

export const draft = <Field extends 'draftPeriod' | 'draftResume' | 'draftRecovery'>(
  manager: Person,
  field: Field,
  accountId: string | null,
  other = '',
): Asked<Field> =>
  manager.ask(`mutation ($id: ID!) { ${field}(accountId: $id, reason: "確認"${other}) { ${change} } } ${given}`, {
    id: accountId,
  });

export const confirm = (manager: Person, id: string): Asked<'confirmChange'> =>
  manager.ask(`mutation ($id: ID!) { confirmChange(id: $id) { ${change} } } ${given}`, { id });

export const reject = (manager: Person, id: string): Asked<'rejectChange'> =>
  manager.ask(`mutation ($id: ID!) { rejectChange(id: $id, reason: "不備") { ${change} } } ${given}`, { id });

export const withdraw = (manager: Person, id: string): Asked<'withdrawChange'> =>
  manager.ask(`mutation ($id: ID!) { withdrawChange(id: $id) { ${change} } } ${given}`, { id });

export const stop = <Field extends 'suspendAccount' | 'leaveDuty' | 'deregisterAccount'>(
  manager: Person,
  field: Field,
  accountId: string | null,
): Promise<Answer<Record<Field, { state: string; assignment: Given | null }>>> =>
  manager.ask(
    `mutation ($id: ID!) { ${field}(accountId: $id, reason: "退職") { state assignment { ...given } } } ${given}`,
    {
      id: accountId,
    },
  );

export const startCode = (
  manager: Person,
  accountId: string,
): Promise<Answer<{ issueStartCode: { loginId: string; code: string; validUntil: string } }>> =>
  manager.ask('mutation ($id: ID!) { issueStartCode(accountId: $id) { loginId code validUntil } }', { id: accountId });

/** An answer that has to be one. */
export function of<Data, Field extends keyof Data>({ data, errors }: Answer<Data>, field: Field): Data[Field] {
  if (errors || !data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data[field];
}

/** Drafted by one and confirmed by the other. */
export async function openedBy(
  { drafter, confirmer }: { drafter: Person; confirmer: Person },
  input: Record<string, unknown>,
): Promise<string> {
  const drafted = of(await draftAccount(drafter, input), 'draftAccount');
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  return drafted.account!.id;
}

export interface AccountShown {
  id: string;
  loginId: string;
  state: string;
  validUntil: string | null;
  hasCredentials: boolean;
  startCodeUntil: string | null;
  assignment: Given | null;
  assignments: Given[];
  changes: Pick<Change, 'kind' | 'decision' | 'draftedBy' | 'decidedBy' | 'reason'>[];
}

export const accountOf = async (manager: Person, id: string | null): Promise<AccountShown> =>
  of(
    await manager.ask<{ account: AccountShown }>(
      `query ($id: ID!) { account(id: $id) { id loginId state validUntil hasCredentials startCodeUntil
         assignment { ...given } assignments { ...given } changes { kind decision draftedBy decidedBy reason } } } ${given}`,
      { id },
    ),
    'account',
  );
