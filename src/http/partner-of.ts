import { createHash } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { Request } from 'express';
import type { Caller } from '../auth/caller';
import { logOnPlatform } from '../auth/platform-log';
import { addressOf } from '../auth/sign-in';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { requestIdOf } from './request-id';

/** In the platform's log: what a partner could not do because of its certificate. */
export const atPartnerPort = 'partner-port';

/**
 * The partner whose certificate this connection was opened with, or CERTIFICATE_REFUSED. A connection may outlive its
 * certificate, so each request asks again. What a header says of certificates is not read.
 */
export async function partnerOf(request: Request, platform: Platform): Promise<Caller> {
  const certificate = (request.socket as TLSSocket).getPeerX509Certificate();
  const isCurrent = certificate !== undefined && platform.now() <= new Date(certificate.validTo);
  const fingerprint = createHash('sha256').update(certificate?.raw ?? '');
  const caller = isCurrent ? await platform.partners.callerOf(fingerprint.digest()) : null;
  if (caller !== null) {
    const certificateUntil = new Date(certificate!.validTo);
    platform.contacts.note({ partner: caller.loginId, direction: 'IN', certificateUntil });
    return caller;
  }
  if (platform.partners.refusalsKept.mayBeKept())
    await logOnPlatform(platform.doors.authenticator.pool, {
      operation: atPartnerPort,
      result: 'CERTIFICATE_REFUSED',
      requestId: requestIdOf(request),
      address: addressOf(request),
    });
  throw new Refusal('CERTIFICATE_REFUSED');
}
