import type { Request, Response } from 'express';
import type { Member } from '../auth/caller';
import type { Platform } from '../platform';
import type { Refusal } from '../refusal';

/** A request to a file address by somebody who may use it. */
export interface Exchange {
  platform: Platform;
  request: Request;
  response: Response;
  member: Member;
  /** Keeps and tells what is refused before a transaction is opened. */
  refused: (refusal: Refusal) => Promise<never>;
}
