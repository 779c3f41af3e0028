import type { Request } from 'express';
import type { Caller } from '../auth/caller';
import { logOnPlatform } from '../auth/platform-log';
import { addressOf } from '../auth/sign-in';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { sessionTokenOf } from './cookie';
import { requestIdOf } from './request-id';
import { terminalOf } from './terminal-of';

/** What a page's timer asks for carries this header, so that it does not keep My Number handling on. */
const backgroundHeader = 'x-kakehashi-background';

/** The signed-in caller, or SIGNED_OUT (which has no insurer, so the platform keeps its entry). */
export async function callerOf(
  request: Request,
  platform: Platform,
  { isActivity = request.headers[backgroundHeader] === undefined } = {},
): Promise<Caller> {
  const token = sessionTokenOf(request);
  const terminal = await terminalOf(request, platform);
  const caller = token === null ? null : await platform.sessions.callerOf(token, { isActivity, terminal });
  if (caller !== null) return caller;
  const pool = platform.doors.authenticator.pool;
  // The address as it is declared: what was asked for may be anything.
  const { path = '' } = (request.route ?? {}) as { path?: string };
  await logOnPlatform(pool, {
    operation: request.baseUrl + path,
    result: 'SIGNED_OUT',
    requestId: requestIdOf(request),
    address: addressOf(request),
  });
  throw new Refusal('SIGNED_OUT');
}
