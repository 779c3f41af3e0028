import type { Context } from '../context';
import { statement } from '../db/statements';
import type { AssignmentHistory, DatedAssignment } from '../domain/assignment';
import type { AccountChange } from '../entities/account-change';
import type { AccountRow } from '../entities/account-shown';
import type { Terminal } from '../entities/terminal';
import { accountsById } from '../workflows/account-facts';
import { historiesOf } from '../workflows/account-rights';
import { terminalsOfInsurer } from '../workflows/terminals-of-insurer';

const signIns = statement('account-sign-ins');
const procedures = statement('procedures');
const changeAssignments = statement('change-assignments');

export interface SignIn {
  id: string;
  hasCredentials: boolean;
  startCodeUntil: Date | null;
  passwordSetAt: Date | null;
  lastSignedInAt: Date | null;
  factorRequired: boolean;
  totp: boolean;
  passkeys: number;
}

export interface Procedure {
  code: string;
  name: string;
  /** It holds today or will. */
  isCurrent: boolean;
}

export const accountOf = (id: string, context: Context): Promise<AccountRow | null> =>
  context.once(`account ${id}`, async () => (await accountsById(context.db, [id]))[0] ?? null);

export const historyOf = (id: string, context: Context): Promise<AssignmentHistory> =>
  context.once(`history ${id}`, async () => (await historiesOf(context.db, [id])).get(id)!);

/** Null: an insurer's own system, which signs in by certificate. */
export const signInOf = (id: string, context: Context): Promise<SignIn | null> =>
  context.once(`sign-in ${id}`, async () => (await readSignIns([id], context))[0] ?? null);

const readSignIns = (ids: readonly string[], { db }: Context): Promise<SignIn[]> =>
  db.run<SignIn & Record<string, unknown>>(signIns, [ids]);

/** Those of a whole page with one statement each. */
export async function preloadPage(ids: readonly string[], context: Context): Promise<void> {
  const [histories, known] = await Promise.all([historiesOf(context.db, ids), readSignIns(ids, context)]);
  const signInsById = new Map(known.map((each) => [each.id, each]));
  for (const id of ids) {
    void context.once(`history ${id}`, async () => histories.get(id));
    void context.once(`sign-in ${id}`, async () => signInsById.get(id) ?? null);
  }
}

/** In which the institution may ask, or could. */
export const proceduresKnown = (context: Context): Promise<Procedure[]> =>
  context.once('procedures', () =>
    context.db.run<Procedure & Record<string, unknown>>(procedures, [context.member.institution.kind, context.today]),
  );

export const terminalsKnown = (context: Context): Promise<Terminal[]> =>
  context.once('terminals', () => terminalsOfInsurer(context.db, context.now));

/** In force or not. */
export type Given = Omit<DatedAssignment, 'inForceSince'> & { inForceSince: Date | null };

type GivenRow = Given & { changeId: string } & Record<string, unknown>;

/** What a change gives; null: it is none of OPEN and ASSIGN. */
export const givenBy = ({ id, assignmentId }: AccountChange, context: Context): Promise<Given | null> =>
  assignmentId === null
    ? Promise.resolve(null)
    : context.once(`given ${id}`, async () => (await context.db.run<GivenRow>(changeAssignments, [[id]]))[0] ?? null);

/** Of a whole page, with the IDs it is about, by one statement each. */
export async function preloadChanges(changes: readonly AccountChange[], context: Context): Promise<void> {
  const ids = [...new Set(changes.flatMap(({ accountId }) => accountId ?? []))];
  const accounts = new Map((await accountsById(context.db, ids)).map((each) => [each.id, each]));
  for (const id of ids) void context.once(`account ${id}`, async () => accounts.get(id) ?? null);
}
