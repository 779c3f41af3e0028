import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';
import type { Behaviour, Faults } from './behaviour';
import type { Reply } from './outgoing';
import { readSettings, type Settings } from './settings';

interface Route {
  /** By the names in their certificates. */
  from: readonly string[];
  handle(body: unknown, caller: string): Reply | Promise<Reply>;
}

export type Routes = Record<`${'GET' | 'POST' | 'PUT'} ${string}`, Route>;

const largest = 2 * 2 ** 20;

/** Longer than callers keep a connection that is idle, so that nobody meets one that is just being closed. */
const idleMs = 65_000;

/** Reads its settings, listens, and says so to whoever started it, with whom it ends. */
export async function run<Kind extends Settings>(
  make: (settings: Kind) => Promise<{ routes: Routes; behaviour: Behaviour }>,
): Promise<void> {
  const settings = readSettings<Kind>();
  const { routes, behaviour } = await make(settings);
  const all: Routes = { ...routes, ...controls(behaviour) };
  const { certificate: cert, key, authority: ca } = settings.identity;
  const server = createServer({ cert, key, ca, requestCert: true, minVersion: 'TLSv1.3' }, (request, response) => {
    void answer(all, behaviour, request, response).catch(() => request.socket.destroy());
  });
  server.keepAliveTimeout = idleMs;
  await new Promise<void>((listening, failed) =>
    server.once('error', failed).listen(settings.port, '127.0.0.1', listening),
  );
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
  process.send?.({ port: (server.address() as AddressInfo).port });
}

const controls = (behaviour: Behaviour): Routes => ({
  'GET /v1/alive': { from: ['platform', 'network', 'registry', 'institution', 'control'], handle: () => taken({}) },
  'PUT /control': {
    from: ['control'],
    handle: (body) => {
      behaviour.change(body as Partial<Faults>);
      return taken({});
    },
  },
  'GET /control': { from: ['control'], handle: () => ({ status: 200, body: behaviour.observed }) },
});

export const taken = (body: object): Reply => ({ status: 202, body });

async function answer(
  routes: Routes,
  behaviour: Behaviour,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const caller = nameOf(request.socket as TLSSocket);
  const text = await bodyOf(request);
  // Whoever controls the faults reaches it in spite of them.
  if (caller !== 'control') {
    const { dead, silent, delayMs } = behaviour.faults;
    if (dead) return void request.socket.destroy();
    if (silent) return void behaviour.changed().then(() => request.socket.destroy());
    if (delayMs > 0) await pause(delayMs);
  }
  const { status, body } = await replyTo(routes[`${request.method} ${request.url}` as keyof Routes], caller, text);
  if (caller !== 'control') {
    if (behaviour.faults.forgetful > 0) {
      behaviour.faults.forgetful -= 1;
      return void request.socket.destroy();
    }
    if (behaviour.faults.lie === 'BROKEN_REPLY') return void response.writeHead(202).end('<html>Accepted</html>');
    if (behaviour.faults.lie === 'OTHER_REPLY') return void response.writeHead(202).end('{"accepted":true}');
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function replyTo(route: Route | undefined, caller: string, text: string): Promise<Reply> {
  if (route === undefined) return { status: 404, body: {} };
  if (!route.from.includes(caller)) return { status: 403, body: {} };
  let body: unknown = null;
  try {
    body = text === '' ? null : JSON.parse(text);
  } catch {
    return { status: 400, body: {} };
  }
  return route.handle(body, caller);
}

const names = new WeakMap<TLSSocket, string>();

/** Of the certificate; read once for a connection. */
function nameOf(socket: TLSSocket): string {
  const known = names.get(socket) ?? String(socket.getPeerCertificate().subject.CN);
  names.set(socket, known);
  return known;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largest) throw new Error('too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
