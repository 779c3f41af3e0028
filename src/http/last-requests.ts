import type { Server } from 'node:http';
import { Server as Listener, type Socket } from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** For what has arrived at the machine and not at the process. */
const leastMs = 50;
const longestMs = 1_000;

/** A connection and the TLS that is spoken over it are two sockets of one other end. */
const otherEnd = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`;

/**
 * Listening ends only when nobody is left who has connected and not asked yet: their request may be on its way, and the
 * client could not know whether it was done. Answers meanwhile end their connection.
 */
export function lastRequests(http: Server): { awaited: () => Promise<void> } {
  const silent = new Set<string>();
  let isEnding = false;
  http.on('connection', (socket) => {
    const client = otherEnd(socket);
    silent.add(client);
    socket.once('close', () => silent.delete(client));
  });
  http.prependListener('request', (request, response) => {
    silent.delete(otherEnd(request.socket));
    if (isEnding) response.shouldKeepAlive = false;
  });
  const awaited = async (): Promise<void> => {
    isEnding = true;
    const begun = performance.now();
    const isAwaited = (): boolean => silent.size > 0 && performance.now() - begun < longestMs;
    do {
      await pause(leastMs);
      await turn();
    } while (isAwaited());
    // Now, and listening alone: who connected a turn later would be closed with the rest, unanswered.
    Listener.prototype.close.call(http);
    while (isAwaited()) await pause(leastMs);
  };
  return { awaited };
}
