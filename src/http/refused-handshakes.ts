import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { logOnPlatform } from '../auth/platform-log';
import { keptAddress } from '../auth/sign-in';
import type { Platform } from '../platform';
import { atPartnerPort } from './partner-of';

const withoutCertificate = 'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE';

/** Keeps who came with an expired certificate, with another authority's, or with none. */
export function keepRefusedHandshakes(server: Server, { doors, log, partners }: Platform): void {
  const addresses = new WeakMap<object, string>();
  server.on('connection', (socket: Socket) => addresses.set(socket, keptAddress(socket.remoteAddress ?? '')));
  server.on('tlsClientError', (error: NodeJS.ErrnoException, socket: TLSSocket & { _parent?: Socket }) => {
    const reason = error.code === withoutCertificate ? error.code : socket.authorizationError;
    // Whatever else went wrong never got as far as a certificate.
    if (!reason) return;
    if (!partners.refusalsKept.mayBeKept()) return;
    log.warn({ reason: String(reason) }, 'a handshake at the partner port was refused');
    // The socket is closed already and no longer says who it was; the one it was made from was asked before.
    const address = addresses.get(socket._parent ?? socket);
    logOnPlatform(doors.authenticator.pool, { operation: atPartnerPort, result: 'CERTIFICATE_REFUSED', address }).catch(
      (error_: unknown) => log.error({ err: error_ }, 'a refused handshake could not be kept'),
    );
  });
}
