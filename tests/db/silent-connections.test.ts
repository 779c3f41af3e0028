import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { endWhenSilent } from '../../src/db/silent-connections';

const silentMs = 200;

test('a connection that nobody has used for long answers the next question, however slow the answer is', async () => {
  const pool = new Pool({ connectionString: process.env['KAKEHASHI_TEST_URL'], max: 1 });
  try {
    const client = await pool.connect();
    endWhenSilent(client, silentMs);
    await client.query('select 1');
    // The last chance of a connection that is silent lasts half a second more.
    await pause(silentMs + 100);
    await expect(client.query("set statement_timeout = '5s'; select pg_sleep(0.45)")).resolves.toBeDefined();
    client.release();
  } finally {
    await pool.end();
  }
});
