import type { Caller } from '../auth/caller';
import type { Operation } from '../auth/operations';
import { logOnPlatform } from '../auth/platform-log';
import type { RefusalCode } from '../domain/refusals';
import type { Platform } from '../platform';

interface RefusedRequest {
  /** '-': it did not get as far as an operation. */
  operation: Operation | '-';
  result: RefusalCode;
  /** Why, where the code alone does not say. */
  subject?: string | null;
  requestId: string;
}

/** Keeps what was refused before a transaction was opened for it. */
export async function logRefusal(platform: Platform, caller: Caller, refused: RefusedRequest): Promise<void> {
  if (caller.member === null)
    return logOnPlatform(platform.doors.authenticator.pool, { ...refused, loginId: caller.loginId });
  const session = await platform.open(caller.member, { readOnly: false });
  await session.abandon([refused]);
}
