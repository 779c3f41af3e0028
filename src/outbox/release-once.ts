import type { Pool } from 'pg';
import type { Connect, Done } from '../db/most-waiting';

/**
 * The library may give a connection that broke back twice, and nobody can catch what pg-pool says of it: it would end the
 * process. The second time says nothing new.
 */
export function releaseOnce(pool: Pool): void {
  const connect = pool.connect.bind(pool) as Connect;
  const forgiving: Connect = (taken) =>
    taken === undefined ? connect() : connect((error, client, done) => taken(error, client, once(done)));
  pool.connect = forgiving as Pool['connect'];
}

function once(done: Done): Done {
  let isDone = false;
  return (release) => {
    if (!isDone) done(release);
    isDone = true;
  };
}
