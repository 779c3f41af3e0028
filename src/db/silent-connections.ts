import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

/** What pg knows of a connection and does not say in its types. */
interface Asked {
  connection: { stream: Socket };
  /** False while an answer is owed. */
  readyForQuery: boolean;
}

/** For what arrived while this process itself was held up. */
const lastChanceMs = 500;

/**
 * Ends a connection whose PostgreSQL says nothing although it was asked: a machine that is switched off or cut off does
 * not take its leave, and whoever waits for it would wait for minutes. PostgreSQL ends what takes too long by itself, so
 * silence for longer than that is no slow statement.
 */
export function endWhenSilent(client: PoolClient, silentMs: number): void {
  const asked = client as unknown as Asked;
  const { stream } = asked.connection;
  stream.setTimeout(silentMs, () => {
    // Nobody waits for it; what is asked from now on has its own time.
    if (asked.readyForQuery) return;
    const { bytesRead } = stream;
    setTimeout(() => {
      if (!asked.readyForQuery && stream.bytesRead === bytesRead)
        stream.destroy(new Error('Connection terminated: PostgreSQL does not answer'));
    }, lastChanceMs).unref();
  });
}
