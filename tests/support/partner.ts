import { Agent, request } from 'node:https';
import { makeAuthority, type Authority, type Identity } from '../../src/certificates/authority';
import type { Certificates } from '../../src/certificates/files';
import { Person } from './person';

/** The authority of this test file. */
let authority: Promise<Authority> | undefined;
export const testAuthority = (): Promise<Authority> => (authority ??= makeAuthority('Kakehashi tests'));

/** Who the server is at its partner port. */
export async function serverCertificates(): Promise<Certificates> {
  const { certificate, issue } = await testAuthority();
  return { authority: certificate, ...(await issue({ name: 'platform', server: true })) };
}

interface Sent {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
  /** Connects from there: all of 127.0.0.0/8 is this machine. */
  localAddress?: string;
}

/** A system at the partner port: everything goes over one kept connection, with its certificate. */
export class Partner extends Person {
  readonly agent: Agent;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    /** Where the partner port is. */
    url: string,
    name: string,
    readonly identity: Identity | null,
    trusted: string,
    accountId: string | null = null,
  ) {
    super(url, name, accountId);
    this.agent = new Agent({
      keepAlive: true,
      maxSockets: 4,
      ca: trusted,
      cert: identity?.certificate,
      key: identity?.key,
    });
  }

  override post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body), headers });
  }

  send(path: string, { method = 'GET', body = '', headers = {}, localAddress }: Sent = {}): Promise<Response> {
    const json = { 'content-type': 'application/json', ...headers };
    const answer = new Promise<Response>((resolve, reject) => {
      const sent = request(this.url + path, { method, agent: this.agent, headers: json, localAddress }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          const { 'x-request-id': requestId, 'set-cookie': cookies, 'cache-control': kept = '' } = response.headers;
          const told = {
            ...{ 'x-request-id': String(requestId), 'cache-control': kept },
            ...(cookies && { 'set-cookie': cookies.join(', ') }),
          };
          resolve(new Response(status === 204 ? null : Buffer.concat(pieces), { status, headers: told }));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** What has been answered is still read. */
  close(): void {
    void this.#last.then(() => this.agent.destroy());
  }
}
