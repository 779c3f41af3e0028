import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

const held = new WeakSet<Socket>();

/**
 * What a connection sends in one turn of the event loop leaves in one system call: each costs as much as preparing a
 * statement does.
 */
export function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (held.has(stream)) return;
  held.add(stream);
  stream.cork();
  setImmediate(() => {
    held.delete(stream);
    stream.uncork();
  });
}
