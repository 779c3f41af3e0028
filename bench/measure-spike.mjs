// Ten times as much is asked as is carried, by a process of its own: who is answered, who is turned away and how, whether the
// server's event loop stands still, and when all is as before.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { load, quantile } from './load.mjs';

const times = 10;
const seconds = 5;
const watchedMs = 3_000;
const mostSockets = 3_000;
const round = (number) => Math.round(number * 100) / 100;
const pause = (ms) => new Promise((next) => setTimeout(next, ms));

/** Since it was asked last. */
async function longestStallMs(base) {
  const text = await (await fetch(`${base}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds(?:\{.*\})? (\S+)/m.exec(text)[1]) * 1_000;
}

async function spike(given) {
  const child = fork(new URL('spike-load.mjs', import.meta.url).pathname, [JSON.stringify(given)]);
  const [said] = await once(child, 'message');
  return said;
}

/** Until nothing was refused or slow any more. */
async function recoveredAfter(lookUp, since, boundMs) {
  let last = since;
  for (let turn = 0; Date.now() - since < watchedMs; turn += 1) {
    const begun = performance.now();
    const isWell = await lookUp(turn).then(
      () => performance.now() - begun <= boundMs,
      () => false,
    );
    if (!isWell) last = Date.now();
    await pause(5);
  }
  return last - since;
}

/** `lookUp(turn)` asks once and fails unless answered; `bodies` are the same questions as JSON, by somebody with this cookie. */
export async function measureSpike({ tell, server, lookUp, cookie, bodies }) {
  await load(lookUp, { clients: 32, seconds: 2 });
  const carried = await load(lookUp, { clients: 32, seconds: 3 });
  const quiet = [];
  for (let turn = 0; turn < 100; turn += 1) {
    const begun = performance.now();
    await lookUp(turn);
    quiet.push(performance.now() - begun);
  }
  const quietP95 = quantile(
    quiet.toSorted((one, other) => one - other),
    0.95,
  );
  await longestStallMs(server.base);
  const perSecond = Math.round(times * carried.perSecond);
  const port = Number(new URL(server.base).port);
  const said = await spike({ port, cookie, bodies, perSecond, seconds, mostSockets });
  const recoveredMs = await recoveredAfter(lookUp, said.endedAt, Math.max(50, 3 * quietP95));
  const stallMs = await longestStallMs(server.base);
  tell('spike: carried before, 32 clients', Math.round(carried.perSecond), '/s');
  tell(`spike: asked for ${seconds} s`, Math.round(said.sent / seconds), '/s');
  tell('spike: not sent, every connection busy', Math.round(said.unsent / seconds), '/s');
  tell('spike: answered', Math.round(said.answered / seconds), '/s');
  tell('spike: answered / carried before', round(said.answered / seconds / carried.perSecond), '×');
  tell('spike: turned away', Math.round(said.turnedAway / seconds), '/s');
  tell('spike: turned away without Retry-After', said.withoutRetryAfter, '', '0');
  tell('spike: other answers, lost, never answered', said.otherwise + said.lost + said.left, '', '0');
  tell('spike: answered, p50', round(said.p50), 'ms');
  tell('spike: answered, p95', round(said.p95), 'ms');
  tell('spike: told to come back, p95', round(said.shedP95), 'ms');
  tell('spike: longest stall of the event loop', round(stallMs), 'ms', '≤ 200');
  tell('spike: all as before after', recoveredMs, 'ms');
}
