import type { RequestListener } from 'node:http';
import type { Metrics, PortName, SignInResult } from './metrics';
import { routeOf } from './routes';
import { begin } from './spans';

const signingIn = new Set(['/auth/sign-in', '/auth/passkey']);

/** Counts what is asked at a port, and how long it took until the answer had left. */
export const observed =
  (metrics: Metrics, port: PortName, handle: RequestListener): RequestListener =>
  (request, response) => {
    const route = routeOf(request.url ?? '');
    const method = request.method ?? '';
    const begun = performance.now();
    const span = begin('request', { 'http.request.method': method, 'http.route': route, 'kakehashi.port': port });
    response.once('close', () => {
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      metrics.countRequest(port, { route, status, ms: performance.now() - begun });
      if (signingIn.has(route) && method === 'POST') metrics.countSignIn(resultOf(response.statusCode));
      span?.end({ 'http.response.status_code': response.statusCode });
    });
    if (span === null) handle(request, response);
    else span.within(() => handle(request, response));
  };

/** As it is told outside: which part was wrong is nobody's business. */
function resultOf(status: number): SignInResult {
  if (status === 200) return 'let_in';
  if (status === 429) return 'throttled';
  return status < 500 ? 'refused' : 'failed';
}
