import { Pool } from 'pg';
import { releaseOnce } from '../../src/outbox/release-once';

test('a connection that is given back twice is given back once, and can be lent again', async () => {
  const pool = new Pool({ connectionString: process.env['KAKEHASHI_TEST_URL'], max: 1 });
  try {
    releaseOnce(pool);
    await new Promise<void>((given, failed) =>
      pool.connect((error, _client, done) => {
        if (error) return failed(error);
        done();
        done();
        given();
      }),
    );
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    const client = await pool.connect();
    client.release();
    expect(() => client.release()).toThrow('already been released');
  } finally {
    await pool.end();
  }
});
