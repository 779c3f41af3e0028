import { randomInt, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refusals } from '../domain/refusals';
import { LoopDelay } from './loop-delay';
import { SlowClients, isWaitedFor, type Pace } from './slow-clients';

/** People at the staff's and at the terminals' port are one side, partner systems the other. */
export type Port = 'staff' | 'terminals' | 'partners';
const sideOf = { staff: 'people', terminals: 'people', partners: 'systems' } as const;
type Side = (typeof sideOf)[Port];

export interface LoadLimits extends Pace {
  /** Requests this process has under way at once, those that wait for a connection to the database included. */
  underWay: number;
}

/** A tenth of a second's work of a process: who waits behind so many still gets an answer soon. */
export const defaultLimits: LoadLimits = { underWay: 256, windowMs: 30_000, leastBytes: 16_384 };

/** What one side has at most: a flood of partners leaves people their quarter, and the other way round. */
const shareOfSide = 0.75;
/** While the event loop itself does not keep up. */
const shareWhenLagging = 0.25;
const sweepMs = 1_000;
/** More than this of a body that nobody reads costs more than a new connection. */
const mostUnread = 65_536;

interface Place {
  side: Side;
  response: ServerResponse;
  isCounted: boolean;
}

/**
 * Lets in as many requests as this process can answer in time, and turns away the others at once: before anything of theirs
 * is read, and without the database. What waits for its own client holds no place.
 */
export class Gate {
  readonly #places = new Map<IncomingMessage, Place>();
  readonly #underWay: Record<Side, number> = { people: 0, systems: 0 };
  readonly #loop = new LoopDelay();
  readonly #slow: SlowClients;
  readonly #sweep: NodeJS.Timeout;
  #unsaid = 0;

  constructor(
    private readonly limits: LoadLimits,
    private readonly told: {
      shed: (port: Port) => void;
      /** Once in a while: how many there were since. */
      sum: (turnedAway: number) => void;
    },
  ) {
    this.#slow = new SlowClients(limits);
    this.#sweep = setInterval(() => this.#lookThrough(), Math.min(sweepMs, limits.windowMs / 4)).unref();
  }

  /** Whoever looks after the process is answered whatever else there is to do. */
  guard(port: Port, answer: RequestListener): RequestListener {
    const side = sideOf[port];
    return (request, response) => {
      if (isExempt(request)) return answer(request, response);
      if (this.#isFull(side)) return this.#turnAway(port, request, response);
      this.#underWay[side] += 1;
      const place = { side, response, isCounted: true };
      this.#places.set(request, place);
      response.once('close', () => {
        if (request.complete || request.destroyed) this.#places.delete(request);
        if (place.isCounted) this.#underWay[side] -= 1;
        place.isCounted = false;
      });
      answer(request, response);
    };
  }

  end(): void {
    clearInterval(this.#sweep);
    this.#loop.end();
  }

  #isFull(side: Side): boolean {
    const { people, systems } = this.#underWay;
    const most = this.limits.underWay * (this.#loop.isLagging ? shareWhenLagging : 1);
    return people + systems >= most || this.#underWay[side] >= most * shareOfSide;
  }

  #turnAway(port: Port, request: IncomingMessage, response: ServerResponse): void {
    this.told.shed(port);
    this.#unsaid += 1;
    const unread = unreadOf(request);
    if (unread > mostUnread) response.setHeader('Connection', 'close');
    else if (unread > 0) this.#places.set(request, { side: sideOf[port], response, isCounted: false });
    const body = request.url?.startsWith('/graphql') ? graphqlBody : plainBody;
    response.writeHead(503, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Request-Id': randomUUID(),
      // Those who are turned away together do not come back together.
      'Retry-After': String(randomInt(2, 7)),
    });
    response.end(body);
  }

  #lookThrough(): void {
    for (const [request, place] of this.#places) {
      const { side, response } = place;
      // Answered: what is left of the body is still looked after, so that it does not come for ever.
      if (response.closed && (request.complete || request.destroyed)) {
        this.#places.delete(request);
        continue;
      }
      const isCounted = !isWaitedFor(request, response);
      if (isCounted !== place.isCounted) this.#underWay[side] += isCounted ? 1 : -1;
      place.isCounted = isCounted;
      this.#slow.look(request, response);
    }
    if (this.#unsaid > 0) this.told.sum(this.#unsaid);
    this.#unsaid = 0;
  }
}

const isExempt = ({ url = '' }: IncomingMessage): boolean =>
  url.startsWith('/health/') || url === '/metrics' || url.startsWith('/metrics?');

function unreadOf({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return Infinity;
  return Number(headers['content-length'] ?? 0);
}

const code = 'UNAVAILABLE';
const message = refusals[code];
const plainBody = Buffer.from(JSON.stringify({ code, message }));
const graphqlBody = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }], data: null }));
