import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { nameKey } from '../domain/name-kana';
import { changedParticulars, type ParticularsFiling, type ParticularsVersion } from '../domain/particulars-change';
import type { PlainDate } from '../domain/plain-date';
import type { Registration } from '../domain/registration-row';
import { Refusal } from '../refusal';

const lockSubscribers = statement('lock-subscribers');
const particularsVersions = statement('particulars-versions');
const changeCurrent = statement('change-particulars');
const addPast = statement('add-past-particulars');
const moment = statement('moment');

export interface ParticularsChange {
  /** When the particulars that the clerk saw were recorded. */
  seen: Date;
  filing: ParticularsFiling;
  reason: string | null;
  /** The newest period: dependants have a relationship. */
  newest: Pick<Registration, 'kind' | 'enrolmentKind'> | undefined;
  today: PlainDate;
}

export async function changeParticulars(
  db: InsurerSession,
  subscriberId: string,
  { seen, filing, reason, newest, today }: ParticularsChange,
): Promise<void> {
  await db.run(lockSubscribers, [[subscriberId]]);
  const versions = await db.run<ParticularsVersion>(particularsVersions, [subscriberId]);
  const current = versions.find(({ isCurrent }) => isCurrent);
  if (current?.recordedAt.getTime() !== seen.getTime()) throw new Refusal('CHANGED_MEANWHILE');
  const verdict = changedParticulars(versions, filing, { newest, today });
  if (!verdict.ok) {
    const { field, code, sentence } = verdict.fault;
    throw new Refusal('BAD_USER_INPUT', { field, reason: code }, sentence);
  }
  const { effect, particulars } = verdict;
  if (effect === 'SAME') return;
  const { nameKanji, nameKana, postalCode, address, municipalityCode, relationshipCode, notifiedOn } = particulars;
  const [locked] = await db.run<{ at: Date }>(moment);
  const name = effect === 'CURRENT' ? [nameKanji, nameKana, nameKey(nameKana)] : [nameKanji, nameKana];
  await db.run(effect === 'CURRENT' ? changeCurrent : addPast, [
    ...[subscriberId, ...name, postalCode, address, municipalityCode, relationshipCode],
    ...[notifiedOn, particulars.changedOn, reason, db.claims.accountId, locked!.at],
  ]);
}
