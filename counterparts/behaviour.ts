import { setTimeout as pause } from 'node:timers/promises';

/** How a counterpart can misbehave. Nothing of it is kept: a counterpart that starts anew behaves well. */
export interface Faults {
  /** Everything that arrives and leaves is this much later. */
  delayMs: number;
  /** Connections are cut, and nothing leaves. */
  dead: boolean;
  /** What arrives is not answered nor dealt with, and nothing leaves; when this ends, who still waits is cut off. */
  silent: boolean;
  /** What should leave waits until this ends. */
  mute: boolean;
  /** What arrives is dealt with, and then the connection is cut instead of an answer; so many times. */
  forgetful: number;
  /** Everything that leaves does so this many times, at once. */
  duplicate: number;
  /** This many messages are held and then leave in reverse. */
  reorder: number;
  lie: Lie | null;
  /** Another certificate to go out with: an expired one, one that was revoked. PEM. */
  identity: { certificate: string; key: string } | null;
}

/** What is told beside the truth. */
export type Lie =
  /** An answer under a processing number that nobody asked under. */
  | 'OTHER_NUMBER'
  /** An answer in the name of an institution that was not asked. */
  | 'OTHER_PROVIDER'
  /** An answer whose content is no JSON. */
  | 'BROKEN_BODY'
  /** A request that is no JSON. */
  | 'BROKEN_REQUEST'
  /** After the truth: the same number once more with another answer. */
  | 'OTHER_ANSWER'
  /** After the truth: the same inquiry once more about another person. */
  | 'OTHER_PERSON'
  /** After the truth: somebody's acquisition number once more with another code. */
  | 'OTHER_CODE'
  /** A code that nobody asked for. */
  | 'UNASKED_CODE'
  /** Whoever hands something over is answered with no JSON. */
  | 'BROKEN_REPLY'
  /** Or that something else was taken. */
  | 'OTHER_REPLY';

const good: Faults = {
  delayMs: 0,
  dead: false,
  silent: false,
  mute: false,
  forgetful: 0,
  duplicate: 1,
  reorder: 1,
  lie: null,
  identity: null,
};

/** How long an incomplete handful of held messages waits for more. */
const heldMs = 150;

export class Unreachable extends Error {}

/** What came of a lie, and whether the same message was ever answered in two ways. For the tests to ask. */
export interface Observed {
  lies: { lie: Lie; answer: unknown }[];
  contradictions: number;
}

export class Behaviour {
  faults = good;
  observed: Observed = { lies: [], contradictions: 0 };
  #held: (() => void)[] = [];
  #changed = new AbortController();

  /** Replaces all faults; what is not named is as it should be. */
  change(given: Partial<Faults>): void {
    this.faults = { ...good, ...given };
    this.observed = { lies: [], contradictions: 0 };
    this.#changed.abort();
    this.#changed = new AbortController();
    this.#release();
  }

  changed(): Promise<void> {
    return new Promise((done) => this.#changed.signal.addEventListener('abort', () => done(), { once: true }));
  }

  /** Before something leaves. */
  async leave(): Promise<void> {
    while (this.faults.silent || this.faults.mute) await this.changed();
    if (this.faults.dead) throw new Unreachable('dead');
    if (this.faults.delayMs > 0) await pause(this.faults.delayMs);
    if (this.faults.reorder > 1) await this.#hold();
  }

  async #hold(): Promise<void> {
    const released = new Promise<void>((release) => this.#held.push(release));
    if (this.#held.length >= this.faults.reorder) this.#release();
    else if (this.#held.length === 1) setTimeout(() => this.#release(), heldMs);
    await released;
  }

  #release(): void {
    for (const release of this.#held.splice(0).reverse()) release();
  }
}
