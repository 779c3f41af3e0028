import type { FileImportState, FileKind } from '../api/generated/graphql';
import { fileImportStates } from '../labels';
import type { Tone } from '../ui/Badge';

interface Standing {
  kind: FileKind;
  state: FileImportState;
  withdrawal?: object | null;
}

/** Its withdrawal is ordered and not done yet. */
const isBeingWithdrawn = ({ state, withdrawal }: Standing): boolean => state === 'APPLIED' && Boolean(withdrawal);

/** The server is at work on it: worth looking again soon. */
export const isMoving = (standing: Standing): boolean =>
  standing.state === 'RECEIVING' ||
  standing.state === 'CHECKING' ||
  standing.state === 'APPLYING' ||
  isBeingWithdrawn(standing);

/** What is erased is not 登録. */
const whenCancelling: Partial<Record<FileImportState, string>> = { APPLYING: '処理中', APPLIED: '処理済み' };

export const stateInWords = (standing: Standing): string => {
  if (isBeingWithdrawn(standing)) return '取消中';
  const { kind, state } = standing;
  return (kind === 'BULK_CANCEL' ? whenCancelling[state] : undefined) ?? fileImportStates[state];
};

const stateTones: Record<FileImportState, Tone> = {
  RECEIVING: 'busy',
  CHECKING: 'busy',
  AWAITING_APPROVAL: 'wait',
  APPLYING: 'busy',
  APPLIED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'bad',
  EXPIRED: 'neutral',
};

export const toneOf = (standing: Standing): Tone => (isBeingWithdrawn(standing) ? 'busy' : stateTones[standing.state]);
