import type { Response } from 'express';
import type { RefusalCode } from '../domain/refusals';
import { errorBody } from '../errors';
import type { Refusal } from '../refusal';
import { requestIdOf } from './request-id';

const statusOf: Partial<Record<RefusalCode, number>> = {
  SIGNED_OUT: 401,
  SIGN_IN_REFUSED: 401,
  CERTIFICATE_REFUSED: 401,
  TOO_MANY_TRIES: 429,
  NOT_PERMITTED: 403,
  TERMINAL_NOT_PERMITTED: 403,
  PRIVILEGE_LEVEL: 403,
  MY_NUMBER_HANDLING_OFF: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COSTLY: 400,
  UNKNOWN_DOCUMENT: 400,
  FILE_ALREADY_GIVEN: 409,
  FILE_RESULT_NOT_READY: 409,
  FILE_TOO_LARGE: 413,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};
const unprocessable = 422;
const retryUnavailableSeconds = 5;

/** A refusal outside GraphQL: `{ code, message, field?, … }`. */
export function refuse(response: Response, refusal: Refusal): void {
  sayWhenToRetry(response, refusal);
  const { message, extensions } = errorBody(refusal, requestIdOf(response.req));
  const { code, ...details } = extensions;
  response.status(statusOf[code] ?? unprocessable).json({ code, message, ...details });
}

/** The same to a GraphQL client that is not signed in. */
export function refuseGraphql(response: Response, refusal: Refusal): void {
  sayWhenToRetry(response, refusal);
  response
    .status(statusOf[refusal.code] ?? 200)
    .json({ errors: [errorBody(refusal, requestIdOf(response.req))], data: null });
}

function sayWhenToRetry(response: Response, { code, details }: Refusal): void {
  const seconds = details.retryAfterSeconds ?? (code === 'UNAVAILABLE' ? retryUnavailableSeconds : null);
  if (seconds !== null) response.setHeader('Retry-After', String(seconds));
}
