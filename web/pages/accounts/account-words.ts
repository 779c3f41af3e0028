import { accountStateLabels } from '../../../src/domain/account';
import {
  affairLabels,
  privilegeLevelLabels,
  type Affair,
  type PrivilegeLevel,
} from '../../../src/domain/privilege-level';
import type { AccountChangeFragment, AccountState, Decision, TerminalState } from '../../api/generated/graphql';
import { daysInWords } from '../../assignment-words';
import { decisions } from '../../labels';
import type { Tone } from '../../ui/Badge';
import { western } from '../../ui/western';

export const accountTones: Record<AccountState, Tone> = {
  DRAFT: 'wait',
  CONFIRMED: 'wait',
  SCHEDULED: 'busy',
  ACTIVE: 'good',
  SUSPENDED: 'bad',
  EXPIRED: 'neutral',
  DEREGISTERED: 'neutral',
};

/** In a badge there is no room for an explanation. */
export const accountStatesInShort: Record<AccountState, string> = { ...accountStateLabels, CONFIRMED: 'コード未発行' };

export const terminalTones: Record<TerminalState, Tone> = {
  DRAFT: 'wait',
  REGISTERED: 'good',
  REVOKED: 'neutral',
  REFUSED: 'neutral',
  EXPIRED: 'bad',
};

const decisionTones: Record<Decision, Tone> = {
  CONFIRMED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'neutral',
  DONE: 'good',
};

/** How a change stands, in a word. */
export const standingOf = (change: {
  decision?: Decision | null;
  waitsForOperator: boolean;
}): { text: string; tone: Tone } => {
  const { decision, waitsForOperator } = change;
  if (decision) return { text: decisions[decision], tone: decisionTones[decision] };
  return { text: waitsForOperator ? '運用者の確認待ち' : '確認待ち', tone: 'wait' };
};

/** 登録・訂正可（適用、給付） */
export const dutyInWords = ({
  privilegeLevel,
  affairs,
}: {
  privilegeLevel: PrivilegeLevel;
  affairs: readonly Affair[];
}) =>
  privilegeLevelLabels[privilegeLevel] +
  (affairs.length > 0 ? `（${affairs.map((affair) => affairLabels[affair]).join('、')}）` : '');

/** Who did it: nobody of the insurer means the platform operator. */
export const byWhom = (loginId: string | null | undefined): string => loginId ?? '運用者';

/** Whom or what a change is about. */
export const concernOf = ({ account, terminal }: AccountChangeFragment): string =>
  account ? `${account.name}（${account.loginId}）` : (terminal?.name ?? '');

/** What a change gives, as the ledger has to say it: level, affairs and days (S1-3.3-12). */
export function givenInWords({ kind, after, validUntil }: AccountChangeFragment): string | null {
  if (after) return `${dutyInWords(after)}　${daysInWords(after)}`;
  if (kind !== 'PERIOD') return null;
  return `最後の日　${validUntil ? western(validUntil) : '期限なし'}`;
}
