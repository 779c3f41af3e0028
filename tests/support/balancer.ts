import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Sends requests to each of its servers in turn, on a connection of their own. Like balancers it goes on to the next one
 * where nobody listens, and nowhere else when a request may have arrived.
 */
export class Balancer {
  #turn = 0;
  readonly #http = createServer((asked, answer) => void this.#relay(asked, answer));

  private constructor(readonly servers: string[]) {}

  static async before(...servers: string[]): Promise<Balancer> {
    const balancer = new Balancer(servers);
    await new Promise<void>((heard) => balancer.#http.listen(0, '127.0.0.1', heard));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#http.closeAllConnections();
    return new Promise((closed) => this.#http.close(() => closed()));
  }

  async #relay(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece as Buffer);
    this.#turn += 1;
    const turns = this.servers.map((_server, at) => this.servers[(this.#turn + at) % this.servers.length]!);
    for (const server of turns) {
      const outcome = await this.#pass(server, asked, Buffer.concat(pieces), answer);
      if (outcome !== 'ECONNREFUSED') return;
    }
    answer.writeHead(502).end();
  }

  #pass(server: string, asked: IncomingMessage, body: Buffer, answer: ServerResponse): Promise<string> {
    return new Promise((done) => {
      const { method, headers } = asked;
      const passed = request(server + asked.url, { method, headers, agent: false }, (given) => {
        answer.writeHead(given.statusCode!, given.headers);
        given.pipe(answer);
        given.on('end', () => done('passed'));
      });
      passed.on('error', ({ code = 'failed' }: NodeJS.ErrnoException) => {
        if (code !== 'ECONNREFUSED') answer.writeHead(502).end();
        done(code);
      });
      passed.end(body);
    });
  }
}
