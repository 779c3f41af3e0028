import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

const ids = new WeakMap<object, string>();

/** Every answer carries it, so that what a user reports can be found in the logs. */
export const giveRequestId: RequestHandler = (request, response, next) => {
  const id = randomUUID();
  ids.set(request, id);
  response.setHeader('X-Request-Id', id);
  next();
};

export const requestIdOf = (request: Request): string => ids.get(request) ?? '';
