import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { logOnPlatform } from '../auth/platform-log';
import type { RefusalsKept } from '../auth/refusals-kept';
import { keptAddress } from '../auth/sign-in';
import type { Platform } from '../platform';

const withoutCertificate = 'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE';

/** Keeps who came with an expired certificate, with another authority's, or with none: as that operation. */
export function keepRefusedHandshakes(
  server: Server,
  { doors, log }: Platform,
  { operation, kept }: { operation: string; kept: RefusalsKept },
): void {
  const addresses = new WeakMap<object, string>();
  server.on('connection', (socket: Socket) => addresses.set(socket, keptAddress(socket.remoteAddress ?? '')));
  server.on('tlsClientError', (error: NodeJS.ErrnoException, socket: TLSSocket & { _parent?: Socket }) => {
    const reason = error.code === withoutCertificate ? error.code : socket.authorizationError;
    // Whatever else went wrong never got as far as a certificate.
    if (!reason) return;
    if (!kept.mayBeKept()) return;
    log.warn({ operation, reason: String(reason) }, 'a handshake was refused');
    // The socket is closed already and no longer says who it was; the one it was made from was asked before.
    const address = addresses.get(socket._parent ?? socket);
    logOnPlatform(doors.authenticator.pool, { operation, result: 'CERTIFICATE_REFUSED', address }).catch(
      (error_: unknown) => log.error({ err: error_ }, 'a refused handshake could not be kept'),
    );
  });
}
