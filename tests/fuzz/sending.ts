import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import type { Agent as TlsAgent } from 'node:https';
import { request as securely } from 'node:https';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  body: string;
}

export interface Told {
  requestId: string;
  status: number;
  /** Status, headers and body without the request's id. */
  bytes: string;
  body: string;
  ms: number;
}

/** Of the connection, or the time of day. */
const passing = new Set(['x-request-id', 'date', 'connection', 'keep-alive']);

function bytesIn(status: number, headers: IncomingHttpHeaders, body: string): string {
  const kept = Object.entries(headers).filter(([name]) => !passing.has(name));
  return [status, ...kept.map(([name, value]) => `${name}: ${String(value)}`), '', body].join('\n');
}

/** Somebody who asks over connections that are kept. */
export class Line {
  readonly #agent: Agent | TlsAgent;

  constructor(
    readonly url: string,
    readonly cookie: string,
    agent?: TlsAgent,
  ) {
    this.#agent = agent ?? new Agent({ keepAlive: true });
  }

  ask({ method, path, body }: Asked): Promise<Told> {
    const headers = { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) };
    const open = this.url.startsWith('https') ? securely : request;
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      const sent = open(this.url + path, { method, headers, agent: this.#agent }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const ms = performance.now() - begun;
          const text = Buffer.concat(pieces).toString('utf8');
          const { statusCode: status = 0, headers: got } = response;
          const requestId = String(got['x-request-id']);
          resolve({ requestId, status, bytes: bytesIn(status, got, text), body: text, ms });
        });
      });
      sent.on('error', reject);
      sent.end(method === 'POST' ? body : undefined);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
