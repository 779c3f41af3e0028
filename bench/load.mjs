// A load of requests from keep-alive connections, and the figures of it.
import { Agent, request as send } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function post(url, body, headers = {}) {
  return new Promise((done, failed) => {
    const request = send(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
      },
    );
    request.on('error', failed).end(body);
  });
}

export const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
export const median = (numbers) =>
  quantile(
    [...numbers].sort((one, other) => one - other),
    0.5,
  );

/** `clients` ask one after another for `seconds`; every answer must be right. */
export async function load(ask, { clients, seconds }) {
  const until = performance.now() + seconds * 1000;
  const times = [];
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = client; performance.now() < until; turn += clients) {
        const begun = performance.now();
        await ask(turn);
        times.push(performance.now() - begun);
      }
    }),
  );
  times.sort((one, other) => one - other);
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Asks at a pace until told to stop; for what other requests feel while something large goes on. */
export function probe(ask, everyMs = 10) {
  let isOn = true;
  const times = [];
  const done = (async () => {
    for (let turn = 0; isOn; turn += 1) {
      const begun = performance.now();
      await ask(turn);
      times.push(performance.now() - begun);
      await new Promise((next) => setTimeout(next, everyMs));
    }
  })();
  const stop = async () => {
    isOn = false;
    await done;
    times.sort((one, other) => one - other);
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  };
  return Object.assign(stop, { done });
}
