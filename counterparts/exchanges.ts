import { Journal } from './journal';
import { digestOf, type Answer, type Inquiry, type LateAnswer } from './messages';

/** One inquiry and what became of it. Whom it is about is kept as the registry's word, never as a code. */
export interface Exchange {
  inquiry: Omit<Inquiry, 'organizationCode'>;
  resident: string;
  digest: string;
  acceptedAt: string;
  state: 'ACCEPTED' | 'WAITING' | 'DONE';
  /** Given by hand, and not handed over yet. */
  answer: Answer | null;
  answerDigest: string | null;
  outcome: Answer['outcome'] | null;
  refusal: string | null;
  /** Why the requester did not take the answer. */
  notTaken: string | null;
  doneAt: string | null;
}

type Entry =
  | { accepted: Pick<Exchange, 'inquiry' | 'resident' | 'digest' | 'acceptedAt'> }
  | { waiting: string }
  | { answer: Answer }
  | { done: string; of: Pick<Exchange, 'answerDigest' | 'outcome' | 'refusal' | 'notTaken' | 'doneAt'> };

export type Acceptance = 'NEW' | 'KNOWN' | 'OTHER_BODY';

/** Every exchange the network ever took, by processing number. */
export class Exchanges {
  readonly #byNumber = new Map<string, Exchange>();
  #journal!: Journal<Entry>;

  static async open(path: string): Promise<Exchanges> {
    const exchanges = new Exchanges();
    exchanges.#journal = await Journal.open<Entry>(path, (entry) => exchanges.#apply(entry));
    return exchanges;
  }

  get all(): Exchange[] {
    return [...this.#byNumber.values()];
  }

  of(processingNumber: string): Exchange | undefined {
    return this.#byNumber.get(processingNumber);
  }

  /** Durable when it returns. */
  async accept({ organizationCode: _code, ...inquiry }: Inquiry, resident: string): Promise<Acceptance> {
    const digest = digestOf({ ...inquiry, resident });
    const known = this.of(inquiry.processingNumber);
    if (known === undefined) {
      await this.#note({ accepted: { inquiry, resident, digest, acceptedAt: new Date().toISOString() } });
      return 'NEW';
    }
    // The first one may be on its way to the disk: whoever brings it again waits as long.
    await this.#journal.settled();
    return known.digest === digest ? 'KNOWN' : 'OTHER_BODY';
  }

  async acceptAnswer(exchange: Exchange, { provider: _provider, ...answer }: LateAnswer): Promise<Acceptance> {
    const digest = answerDigest(answer);
    if (exchange.answerDigest === null) {
      await this.#note({ answer });
      return 'NEW';
    }
    await this.#journal.settled();
    return exchange.answerDigest === digest ? 'KNOWN' : 'OTHER_BODY';
  }

  wait(exchange: Exchange): Promise<void> {
    return this.#note({ waiting: exchange.inquiry.processingNumber });
  }

  end(exchange: Exchange, answer: Answer, notTaken: string | null): Promise<void> {
    const { outcome, refusal } = answer;
    const of = { answerDigest: answerDigest(answer), outcome, refusal, notTaken, doneAt: new Date().toISOString() };
    return this.#note({ done: exchange.inquiry.processingNumber, of });
  }

  /** Seen at once by whoever comes next, promised to nobody before it is durable. */
  #note(entry: Entry): Promise<void> {
    this.#apply(entry);
    return this.#journal.append(entry);
  }

  #apply(entry: Entry): void {
    if ('accepted' in entry) {
      this.#byNumber.set(entry.accepted.inquiry.processingNumber, {
        ...entry.accepted,
        ...{ state: 'ACCEPTED', answer: null, answerDigest: null, outcome: null },
        ...{ refusal: null, notTaken: null, doneAt: null },
      });
    } else if ('waiting' in entry) {
      this.of(entry.waiting)!.state = 'WAITING';
    } else if ('answer' in entry) {
      const exchange = this.of(entry.answer.processingNumber)!;
      exchange.answer = entry.answer;
      exchange.answerDigest = answerDigest(entry.answer);
    } else {
      Object.assign(this.of(entry.done)!, entry.of, { state: 'DONE', answer: null });
    }
  }
}

function answerDigest({ outcome, refusal, providedAt, layoutVersion, version, body }: Answer): string {
  const at = providedAt === null ? null : Date.parse(providedAt);
  return digestOf({ outcome, refusal, at, layoutVersion, version, body });
}
