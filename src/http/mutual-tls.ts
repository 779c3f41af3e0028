import { constants } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import type { Certificates } from '../certificates/files';

/** Who does not show a certificate of the authority is not connected. */
export const mutualTls = ({ authority, certificate, key }: Certificates): ServerOptions => ({
  ...{ ca: authority, cert: certificate, key, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' },
  // Every connection shows its certificate anew.
  secureOptions: constants.SSL_OP_NO_TICKET,
  handshakeTimeout: 5_000,
});
