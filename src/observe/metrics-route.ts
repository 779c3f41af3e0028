import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { processMetrics } from './process-metrics';

/** A proxy adds one of these to what it hands on; nobody in front of it can take it away again. */
const handedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'via'];

const isLoopback = (address: string): boolean => /^(::ffff:)?127\./.test(address) || address === '::1';

/**
 * With a token whoever shows it; without one only who asks from this machine itself, not through a proxy on it, through
 * which the whole world may come.
 */
export function mayRead({ headers, socket }: IncomingMessage, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  return isLoopback(socket.remoteAddress ?? '') && handedOn.every((name) => headers[name] === undefined);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/** GET /metrics, in the text format of Prometheus. To whom it is not open it is not there. */
export function metricsRoute({ metrics }: Platform, token: string | null, look: () => Promise<void>): RequestHandler {
  return async (request, response, next) => {
    if (!mayRead(request, token)) return next(new Refusal('NOT_FOUND'));
    await look();
    const texts = await Promise.all([processMetrics().metrics(), metrics.registry.metrics()]);
    response.type(metrics.registry.contentType).send(texts.join('\n'));
  };
}
