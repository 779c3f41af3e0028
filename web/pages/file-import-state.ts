import type { FileImportState } from '../api/generated/graphql';
import type { Tone } from '../ui/Badge';

/** The server is at work on it: worth looking again soon. */
export const isMoving = (state: FileImportState): boolean =>
  state === 'RECEIVING' || state === 'CHECKING' || state === 'APPLYING';

export const stateTones: Record<FileImportState, Tone> = {
  RECEIVING: 'busy',
  CHECKING: 'busy',
  AWAITING_APPROVAL: 'wait',
  APPLYING: 'busy',
  APPLIED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'bad',
  EXPIRED: 'neutral',
};
