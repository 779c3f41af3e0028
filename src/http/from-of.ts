import type { Request } from 'express';
import { addressOf, type From } from '../auth/sign-in';
import type { Platform } from '../platform';
import { requestIdOf } from './request-id';
import { terminalOf } from './terminal-of';

export const fromOf = async (request: Request, platform: Platform): Promise<From> => ({
  address: addressOf(request),
  terminal: await terminalOf(request, platform),
  requestId: requestIdOf(request),
});
