import type { RefusalCode } from './domain/refusals';
import { refusals } from './domain/refusals';

export interface RefusalDetails {
  /** The field of the input it concerns. */
  field?: string;
  /** Why the field is refused: a code of row-faults. */
  reason?: string;
  /** Byte offset or line in a file. */
  at?: number;
  line?: number;
  retryAfterSeconds?: number;
  /** What was there before: the import that already has this file. */
  id?: string;
}

/** What a caller is told instead of an answer. Everything else that is thrown is our fault and says nothing. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
    message: string = refusals[code],
  ) {
    super(message);
  }
}
