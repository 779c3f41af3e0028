import type { Caller } from '../auth/caller';
import type { Operation } from '../auth/operations';
import { logOnPlatform } from '../auth/platform-log';
import type { RefusalCode } from '../domain/refusals';
import type { Platform } from '../platform';

interface RefusedRequest {
  caller: Caller;
  /** '-': it did not get as far as an operation. */
  operation: Operation | '-';
  result: RefusalCode;
  requestId: string;
}

/** Keeps what was refused before a transaction was opened for it. */
export async function logRefusal(
  platform: Platform,
  { caller, operation, result, requestId }: RefusedRequest,
): Promise<void> {
  if (caller.member === null) {
    return logOnPlatform(platform.doors.authenticator.pool, {
      operation,
      result,
      requestId,
      loginId: caller.loginId,
    });
  }
  const session = await platform.open(caller.member, { readOnly: false });
  await session.abandon([{ operation, result, requestId }]);
}
