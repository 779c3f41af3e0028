import { Agent, request } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable, type Behaviour, type Lie } from './behaviour';
import type { Identity, Settings } from './settings';

export interface Reply {
  status: number;
  body: unknown;
}

/** How long somebody may take to answer. */
const answerMs = 10_000;
const connections = 64;

/** Everything that a counterpart sends, over connections that stay open, and as badly as it was told to. */
export class Outgoing {
  #agent: Agent;
  #certificate: unknown = null;

  constructor(
    private readonly identity: Identity,
    private readonly behaviour: Behaviour,
    private readonly retryMs: Settings['retryMs'],
  ) {
    this.#agent = agentOf(identity);
  }

  async post(url: string, body: unknown): Promise<Reply> {
    await this.behaviour.leave();
    const text = JSON.stringify(body);
    const times = Array.from({ length: this.behaviour.faults.duplicate }, () => this.#send(url, text));
    const replies = await Promise.all(times);
    const said = replies.filter((reply) => !isPutOff(reply)).map((reply) => JSON.stringify(reply));
    if (new Set(said).size > 1) this.behaviour.observed.contradictions += 1;
    return replies[0]!;
  }

  /** Says something untrue, once, and keeps what it was answered. */
  async lie(lie: Lie, url: string, body: unknown): Promise<void> {
    const text = lie === 'BROKEN_REQUEST' ? JSON.stringify(body).slice(0, -2) : JSON.stringify(body);
    const answer = await this.#send(url, text).catch((error: Error) => error.message);
    this.behaviour.observed.lies.push({ lie, answer });
  }

  /** Tries until `work` returns; a failure is told to `failed`, which may end it with a value of its own. */
  async untilDone<Result>(
    work: () => Promise<Result>,
    failed: (firstFailureAt: number) => Result | null = () => null,
  ): Promise<Result> {
    let firstFailureAt: number | null = null;
    for (let pauseMs = this.retryMs.first; ; pauseMs = Math.min(pauseMs * 2, this.retryMs.most)) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        firstFailureAt ??= Date.now();
        const instead = failed(firstFailureAt);
        if (instead !== null) return instead;
        await pause(pauseMs * (0.5 + Math.random() / 2));
      }
    }
  }

  #send(url: string, text: string): Promise<Reply> {
    return new Promise((answered, failed) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const sent = request(url, { method: 'POST', headers, agent: this.#agentNow(), timeout: answerMs }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', (error) => failed(new Unreachable(error.message)));
        response.on('end', () => {
          try {
            answered({ status: response.statusCode!, body: JSON.parse(Buffer.concat(parts).toString()) });
          } catch {
            failed(new Unreachable('no JSON'));
          }
        });
      });
      sent.on('timeout', () => sent.destroy(new Error('no answer')));
      sent.on('error', (error) => failed(new Unreachable(error.message)));
      sent.end(text);
    });
  }

  #agentNow(): Agent {
    const { identity } = this.behaviour.faults;
    if (identity !== this.#certificate) {
      this.#certificate = identity;
      this.#agent.destroy();
      this.#agent = agentOf({ ...this.identity, ...identity });
    }
    return this.#agent;
  }
}

const agentOf = ({ certificate, key, authority }: Identity): Agent =>
  new Agent({ keepAlive: true, maxSockets: connections, cert: certificate, key, ca: authority, minVersion: 'TLSv1.3' });

/** Says nothing of the message: it is tried again. */
const isPutOff = ({ status, body }: Reply): boolean =>
  status >= 500 || /"(INTERNAL_SERVER_ERROR|UNAVAILABLE|CHANGED_MEANWHILE)"/.test(JSON.stringify(body));
