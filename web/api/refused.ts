import { refusals } from '../../src/domain/refusals';

export interface Refusal {
  code: string;
  message: string;
  field?: string | undefined;
  reason?: string | undefined;
  requestId?: string | undefined;
}

/** What the server would not do, with the sentence it gave for it. */
export class Refused extends Error {
  readonly code: string;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  /** Shown with faults that are ours, so that an operator can find them in the log. */
  readonly requestId: string | undefined;

  constructor({ code, message, field, reason, requestId }: Refusal) {
    super(message);
    this.code = code;
    this.field = field;
    this.reason = reason;
    this.requestId = code === 'INTERNAL_SERVER_ERROR' ? requestId : undefined;
  }
}

/** No answer, or one that is none of the server's own. */
export const unavailable = (): Refused => new Refused({ code: 'UNAVAILABLE', message: refusals.UNAVAILABLE });

export const isRefused = (error: unknown, code: string): error is Refused =>
  error instanceof Refused && error.code === code;

/** The sentence to show, whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refused ? error.message : refusals.INTERNAL_SERVER_ERROR;
