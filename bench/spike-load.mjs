// A process that asks so often a second, whatever is answered; started by measure-spike.mjs, which it tells what came back.
import { connect } from 'node:net';

const { port, cookie, bodies, perSecond, seconds, mostSockets } = JSON.parse(process.argv[2]);
const tickMs = 5;

const requests = bodies.map((body) =>
  Buffer.from(
    `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  ),
);
const said = { answered: 0, turnedAway: 0, withoutRetryAfter: 0, otherwise: 0, lost: 0, unsent: 0, sent: 0 };
const idle = [];
const answeredMs = [];
const turnedAwayMs = [];
let sockets = 0;

function open() {
  sockets += 1;
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const one = { socket, begun: 0, text: '' };
  socket.setEncoding('latin1');
  socket.on('data', (piece) => {
    one.text += piece;
    const end = one.text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/^content-length: (\d+)/im.exec(one.text.slice(0, end))?.[1] ?? 0);
    if (one.text.length < end + 4 + length) return;
    judge(one, one.text.slice(0, end));
    one.text = '';
    one.begun = 0;
    idle.push(one);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    sockets -= 1;
    if (one.begun > 0) said.lost += 1;
    one.isClosed = true;
  });
  return one;
}

function judge({ begun, text }, head) {
  const ms = performance.now() - begun;
  const status = Number(head.slice(9, 12));
  if (status === 200 && text.includes('"data":{"subscriber"')) {
    said.answered += 1;
    answeredMs.push(ms);
  } else if (status === 503) {
    said.turnedAway += 1;
    turnedAwayMs.push(ms);
    if (!/^retry-after: \d+/im.test(head)) said.withoutRetryAfter += 1;
  } else said.otherwise += 1;
}

const quantile = (times, share) => {
  const sorted = times.sort((one, other) => one - other);
  return sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

const begun = performance.now();
const ticking = setInterval(() => {
  const now = performance.now();
  if (now - begun > seconds * 1_000) return end();
  for (let due = Math.floor(((now - begun) / 1_000) * perSecond) - said.sent - said.unsent; due > 0; due -= 1) {
    let one = idle.pop();
    while (one?.isClosed) one = idle.pop();
    if (one === undefined && sockets < mostSockets) one = open();
    if (one === undefined) {
      said.unsent += 1;
      continue;
    }
    said.sent += 1;
    one.begun = performance.now();
    one.socket.write(requests[said.sent % requests.length]);
  }
}, tickMs);

function end() {
  clearInterval(ticking);
  const endedAt = Date.now();
  const waited = performance.now();
  const waiting = setInterval(() => {
    const { sent, answered, turnedAway, otherwise, lost } = said;
    const left = sent - answered - turnedAway - otherwise - lost;
    if (left > 0 && performance.now() - waited < 10_000) return;
    clearInterval(waiting);
    const [p50, p95, shedP95] = [quantile(answeredMs, 0.5), quantile(answeredMs, 0.95), quantile(turnedAwayMs, 0.95)];
    process.send({ ...said, left, endedAt, p50, p95, shedP95 }, () => process.exit(0));
  }, tickMs);
}
