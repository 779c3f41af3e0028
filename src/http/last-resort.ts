import type { ErrorRequestHandler } from 'express';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { refuse } from './refuse';
import { requestIdOf } from './request-id';

/** What no other handler has answered. */
export const lastResort =
  ({ log }: Platform): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR')
      log.error({ err: error, requestId: requestIdOf(request) }, 'a request failed');
    refuse(response, refusal);
  };
