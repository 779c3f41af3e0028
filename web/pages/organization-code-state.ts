import { refusals } from '../../src/domain/refusals';
import type { OrganizationCodeState, SubscriberQuery } from '../api/generated/graphql';
import type { Tone } from '../ui/Badge';

type Person = Pick<NonNullable<SubscriberQuery['subscriber']>, 'myNumberState' | 'inDoubt'>;

export const codeTones: Record<OrganizationCodeState, Tone> = {
  NONE: 'neutral',
  REQUESTED: 'busy',
  ACQUIRED: 'good',
  FAILED: 'bad',
  DETACHED: 'neutral',
};

const stillRequested =
  '届くまで数時間かかることがあります。届くと、ほかの機関に照会できます。この表示は自動で変わります。';

/** Why other institutions cannot be asked about the person, and what helps; or null. */
export function codeObstacle({ myNumberState, inDoubt }: Person, state: OrganizationCodeState): string | null {
  if (inDoubt) return '個人番号に疑義があるため、解消されるまで照会できません。';
  if (state === 'ACQUIRED') return null;
  if (state === 'REQUESTED') return stillRequested;
  if (myNumberState !== 'LINKED') return `${refusals.MY_NUMBER_NOT_LINKED}登録すると符号を取得できます。`;
  return state === 'FAILED'
    ? 'ほかの機関に照会できません。登録されている個人番号を確かめて、もう一度依頼してください。'
    : 'ほかの機関に照会するには、符号の取得を依頼してください。';
}

/** What is acquired or on its way is not asked for again. */
export const mayBeRequested = ({ myNumberState, inDoubt }: Person, state: OrganizationCodeState): boolean =>
  myNumberState === 'LINKED' && !inDoubt && state !== 'ACQUIRED' && state !== 'REQUESTED';
