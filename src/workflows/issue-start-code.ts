import { randomBytes } from 'node:crypto';
import { hashPassword } from '../auth/password';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { base32 } from '../domain/base32';
import { startInJapan } from '../domain/plain-date';
import type { StartCode } from '../entities/start-code';
import { Refusal } from '../refusal';
import { foundAccount, lastChangesOf, mustBeIn } from './account-facts';
import { activeManagers } from './account-rights';
import { enterChange, type Acting } from './enter-change';
import { changesForOperator } from './rights-given';

const setStartCode = statement('account-start-code');
const signIns = statement('account-sign-ins');

const lifeMs = 7 * 86_400_000;
const [groups, groupLength] = [4, 5];

/** A hundred random bits that can be read out on the telephone. */
const newCode = (): string =>
  Array.from({ length: groups }, () => base32(randomBytes(groupLength), groupLength)).join('-');

/** Instead of a password, until its owner has chosen one; shown once, and kept as a hash only. */
export async function issueStartCode(db: InsurerSession, accountId: string, acting: Acting): Promise<StartCode> {
  const account = await foundAccount(db, accountId);
  mustBeIn(['CONFIRMED', 'SCHEDULED', 'ACTIVE'], account, acting.now);
  if (acting.by !== null) await mustBeTheirs(db, accountId, { ...acting, by: acting.by });
  const code = newCode();
  const begins = Math.max(acting.now.getTime(), startInJapan(account.validFrom).getTime());
  const validUntil = new Date(begins + lifeMs);
  const codeHash = await hashPassword(code);
  await enterChange(db, { kind: 'START_CODE', accountId, reason: '' }, acting);
  const [set] = await db.run<{ isSet: boolean }>(setStartCode, [accountId, codeHash, validUntil]);
  if (!set?.isSet) throw new Refusal('ACCOUNT_STATE');
  return { accountId, loginId: account.loginId, code, validUntil };
}

/**
 * Two people stand behind a first sign-in: who drafted the ID, or its recovery, leaves the code to another while there is one
 * (S1-3.3-34). And nobody makes a colleague's code worthless.
 */
async function mustBeTheirs(
  db: InsurerSession,
  accountId: string,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const last = await lastChangesOf(db, accountId);
  const { draftedBy } = last.get('RECOVER') ?? last.get('OPEN')!;
  if (draftedBy === by) {
    const issued = { id: accountId, kind: 'START_CODE', accountId, draftedById: by, decision: null } as const;
    const [alone] = await changesForOperator(db, [issued], { managers: await activeManagers(db, now), now });
    if (alone === undefined) throw new Refusal('OWN_DRAFT');
  }
  const [signIn] = await db.run<{ startCodeUntil: Date | null }>(signIns, [[accountId]]);
  const until = signIn?.startCodeUntil ?? null;
  if (until !== null && until > now && last.get('START_CODE')?.draftedBy !== by) throw new Refusal('ACCOUNT_STATE');
}
