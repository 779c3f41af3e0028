// The database does not answer for a while: PostgreSQL and all its processes are stopped (SIGSTOP), then go on.
import { setTimeout as pause } from 'node:timers/promises';
import { childrenOf } from './machine.mjs';
import { password } from './servers.mjs';

const askEveryMs = 500;

/** PostgreSQL and its processes, without those that end meanwhile. */
const familyOf = (pid) => [pid, ...childrenOf(pid)];

function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

async function timed(work) {
  const begun = performance.now();
  const { status, retryAfter } = await work();
  return { status, retryAfter, ms: performance.now() - begun };
}

/** Several clients look up, sign in and send files throughout; the import must go on afterwards without anybody. */
export async function databaseAway(world, { insurer, file, awaySeconds }) {
  const [clerk, colleague] = [await world.signIn(insurer.loginIds[0]), await world.signIn(insurer.loginIds[1])];
  const id = await world.upload(clerk, file);
  await world.until(id, 'awaiting approval');
  await colleague.ask('mutation ($id: ID!) { approveFileImport(id: $id) { state } }', { id });
  while ((await world.standing(id)).line < 1_000) await pause(20);

  const send = (path, body, headers = {}) =>
    fetch(world.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }).then((response) => ({ status: response.status, retryAfter: response.headers.get('retry-after') }));
  const { cookie } = clerk;
  // Broken off in a row, so that it leaves nothing even where it is taken in.
  const brokenFile = file.subarray(0, 4_000);
  const asks = {
    lookUp: () => send('/graphql', JSON.stringify({ query: '{ subscribers { edges { cursor } } }' }), { cookie }),
    signIn: () => send('/auth/sign-in', JSON.stringify({ loginId: insurer.loginIds[1], password })),
    upload: () => send('/files?kind=registration', brokenFile, { cookie, 'content-type': 'text/csv' }),
  };
  const stopped = familyOf(world.postmaster);
  signal(stopped, 'SIGSTOP');
  const begun = performance.now();
  const answers = [];
  while (performance.now() - begun < awaySeconds * 1000) {
    for (const ask of Object.values(asks)) answers.push(timed(ask));
    await pause(askEveryMs);
  }
  signal(stopped, 'SIGCONT');
  const back = performance.now();
  while (!(await world.isReady())) await pause(5);
  const readyMs = performance.now() - back;
  const { line } = await world.standing(id);
  while ((await world.standing(id)).line === line) await pause(5);
  const movedMs = performance.now() - back;
  await world.until(id, 'applied');
  const said = await Promise.all(answers);
  const told = said.filter(({ status, retryAfter }) => status === 503 && retryAfter !== null);
  const { ok } = await world.standing(id);
  return {
    import: { insurer, id, ok, result: await world.result(clerk, id) },
    figures: [
      [`requests while PostgreSQL did not answer for ${awaySeconds} s`, said.length, ''],
      ['  answered 503 with Retry-After', told.length, ''],
      ['  answered when it was there again', said.length - told.length, ''],
      ['  longest wait for an answer', (Math.max(...said.map(({ ms }) => ms)) / 1000).toFixed(2), 's'],
      ['  ready again after', (readyMs / 1000).toFixed(2), 's'],
      ['  the import moved on after', (movedMs / 1000).toFixed(2), 's'],
    ],
  };
}
