import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { isOvertaken, mayDecide, mayDraft, type Decision } from '../domain/account-change';
import type { AccountChange } from '../entities/account-change';
import { Refusal } from '../refusal';
import { foundAccount, lastChangesOf } from './account-facts';
import { activeManagers, mustHold } from './account-rights';
import type { Acting } from './enter-change';
import { changesForOperator, rightsGivenBy } from './rights-given';
import { isRowId } from './row-id';

const changeById = statement('change-by-id');
const decideChange = statement('change-decide');
const forgetCredentials = statement('account-forget-credentials');

export interface Settled {
  decision: Exclude<Decision, 'DONE'>;
  reason?: string | null;
}

/** The one place that decides what waits, whatever it is about; `by` null: the platform operator. */
export async function settleChange(db: InsurerSession, id: string, settled: Settled, acting: Acting): Promise<void> {
  const { by, now } = acting;
  const { decision, reason = null } = settled;
  const [change] = isRowId(id) ? await db.run<AccountChange & Record<string, unknown>>(changeById, [id]) : [];
  if (change === undefined) throw new Refusal('NOT_FOUND');
  if (change.decision !== null) throw new Refusal('CHANGE_NOT_OPEN');
  if (decision === 'WITHDRAWN') {
    if (change.draftedById !== by) throw new Refusal('NOT_PERMITTED');
  } else await mustBeTheirs(db, change, acting);
  const { rowCount } = await db.affect(decideChange, [id, decision, by, now, reason]);
  if (rowCount === 0) throw new Refusal('CHANGE_NOT_OPEN');
  // Only now: what else is done to the ID at this moment has been done, or waits for this.
  if (decision === 'CONFIRMED') await mustBeConfirmable(db, change, acting);
  // All else is read off the change itself, or follows from it in the database.
  if (change.kind === 'RECOVER' && decision === 'CONFIRMED') await db.run(forgetCredentials, [change.accountId]);
}

/** Neither who drafted it nor whom it is about; where nobody else is left, the platform operator's (S1-3.3-34). */
async function mustBeTheirs(db: InsurerSession, change: AccountChange, { by, now }: Acting): Promise<void> {
  if (by !== null) {
    if (!mayDecide({ ...change, draftedBy: change.draftedById }, by)) throw new Refusal('OWN_DRAFT');
    return;
  }
  const managers = await activeManagers(db, now);
  const [theirs] = await changesForOperator(db, [change], { managers, now });
  if (theirs === undefined) throw new Refusal('NOT_PERMITTED');
}

/** What was so when it was drafted has to be so still. */
async function mustBeConfirmable(db: InsurerSession, change: AccountChange, { by, now }: Acting): Promise<void> {
  const { id, accountId } = change;
  if (accountId === null) return;
  const account = await foundAccount(db, accountId);
  if (!mayDraft(change.kind, account.kind)) throw new Refusal('NOT_PERMITTED');
  if (account.isClosed) throw new Refusal('ACCOUNT_STATE');
  if (isOvertaken(change, await lastChangesOf(db, accountId))) throw new Refusal('CHANGE_NOT_OPEN');
  await mustHold((await rightsGivenBy(db, [change], now)).get(id)!, by, { db, now });
}
