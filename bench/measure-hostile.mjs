// Requests that nobody who means well sends: how long until each kind is refused, its entry in the log included.
import { Agent, request } from 'node:http';
import { hostileRequests } from '../tests/support/hostile.ts';
import { median, post } from './load.mjs';
import { password } from './servers.mjs';

const round = (number) => Math.round(number * 100) / 100;

/** Over a kept connection where one is left: the time until the whole answer is there. */
const refused = (base, cookie, agent, { method = 'POST', path = '', headers = {}, body, chunked }) =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const length = chunked ? undefined : { 'content-length': body.length };
    const told = { ...headers, ...length, cookie };
    const sent = request(`${base}/graphql${path}`, { method, headers: told, agent }, (response) => {
      response.resume().on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, ms: performance.now() - begun }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** `server` runs outside production, where documents are read, with the demo; `rounds` times each kind. */
export async function measureHostile({ tell, server: { base }, rounds = 30 }) {
  const { headers } = await post(`${base}/auth/sign-in`, JSON.stringify({ loginId: 'a-write', password }));
  const cookie = headers['set-cookie'][0].split(';')[0];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  // Whoever sends has made what they send before.
  const requests = hostileRequests.map((each) => ({ ...each, body: Buffer.from(each.body) }));
  const times = new Map(hostileRequests.map(({ kind }) => [kind, []]));
  // One kind after another, so that whatever else the machine does is spread over all of them.
  for (let turn = -3; turn < rounds; turn += 1) {
    for (const hostile of requests) {
      const { status, ms } = await refused(base, cookie, agent, hostile);
      if (status >= 500 || (status < 400 && !hostile.isAnswered)) throw new Error(`${hostile.kind}: ${status}`);
      if (turn >= 0) times.get(hostile.kind).push(ms);
    }
  }
  agent.destroy();
  const medians = [...times].map(([kind, each]) => [kind, median(each)]).toSorted(([, one], [, other]) => other - one);
  tell('kinds of hostile requests', medians.length, '');
  for (const [kind, ms] of medians.slice(0, 5)) tell(`refused, ${kind}: median of ${rounds}`, round(ms), 'ms', '≤ 5');
  tell('refused, the median kind', round(median(medians.map(([, ms]) => ms))), 'ms');
  tell('kinds refused in more than 5 ms', medians.filter(([, ms]) => ms > 5).length, '', '0');
}
