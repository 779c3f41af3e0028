import type { TLSSocket } from 'node:tls';
import type { Express, Request } from 'express';
import { logOnPlatform } from '../auth/platform-log';
import { addressOf } from '../auth/sign-in';
import type { TerminalShown } from '../auth/terminal-shown';
import { fingerprintOfCertificate, type CertificateFault } from '../certificates/trusted-authority';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { bytesOf, clientCertHeaderOf, connectedFrom } from './client-cert-header';
import { requestIdOf } from './request-id';

/** In the platform's log: what a terminal could not do because of its certificate. */
export const atTerminalPort = 'terminal';

/** A Client-Cert header of somebody who is not the pinned proxy is a forgery. */
type Fault = CertificateFault | 'HEADER_NOT_BY_PROXY';

const isFault = (shown: TerminalShown | { fault: Fault }): shown is { fault: Fault } =>
  shown !== null && typeof shown === 'object' && 'fault' in shown;

export interface TerminalOptions {
  production: boolean;
  /** Who may say with Client-Cert (RFC 9440) which certificate the client has shown; nobody unless said. */
  clientCertProxy?: readonly string[];
}

const isProxy = 'is a proxy for terminals';
const isThisComputer = connectedFrom(['127.0.0.0/8', '::1']);

export function knowTerminals(app: Express, { production, clientCertProxy = [] }: TerminalOptions): void {
  app.set('production', production);
  app.set(isProxy, connectedFrom(clientCertProxy));
}

/**
 * The terminal (端末) whose certificate this request comes with, or CERTIFICATE_REFUSED, which is kept. A connection may
 * outlive its certificate, so each request asks again; whether it is registered is asked with the session.
 */
export async function terminalOf(request: Request, platform: Platform): Promise<TerminalShown> {
  const shown = terminalShown(request, platform);
  if (!isFault(shown)) return shown;
  if (platform.terminalRefusals.mayBeKept())
    await logOnPlatform(platform.doors.authenticator.pool, {
      operation: atTerminalPort,
      result: 'CERTIFICATE_REFUSED',
      requestId: requestIdOf(request),
      address: addressOf(request),
      subject: shown.fault,
    });
  throw new Refusal('CERTIFICATE_REFUSED');
}

function terminalShown(request: Request, platform: Platform): TerminalShown | { fault: Fault } {
  const now = platform.now();
  const told = clientCertHeaderOf(request);
  const isByProxy = (request.app.get(isProxy) as ReturnType<typeof connectedFrom>)(request);
  if (told !== null && !isByProxy) return { fault: 'HEADER_NOT_BY_PROXY' };
  if (told !== null) {
    const der = bytesOf(told);
    const verdict = der && platform.authority?.judge(der, now);
    if (!verdict) return { fault: 'NO_CERTIFICATE' };
    return verdict.ok ? verdict.fingerprint : { fault: verdict.reason };
  }
  const certificate = (request.socket as Partial<TLSSocket>).getPeerX509Certificate?.();
  // The handshake has judged it; since then it may have ended.
  if (certificate !== undefined)
    return certificate.validToDate < now ? { fault: 'EXPIRED' } : fingerprintOfCertificate(certificate);
  // Behind the proxy, a client without a certificate.
  if (isByProxy || request.app.get('production')) return null;
  return isThisComputer(request) ? 'LOCALHOST' : null;
}
