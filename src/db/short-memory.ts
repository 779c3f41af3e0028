const most = 10_000;

/** Whether it was so short a time ago; what lies ahead was not: the clock has been set back since. */
export function isRecent(atMs: number, forMs: number): boolean {
  const age = Date.now() - atMs;
  return age >= 0 && age < forMs;
}

/** What was read a moment ago. A change elsewhere is believed here after `forMs` at most. */
export class ShortMemory<Value> {
  readonly #known = new Map<string, { value: Promise<Value>; at: number }>();

  constructor(private readonly forMs = 1_000) {}

  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const known = this.#known.get(key);
    if (known && isRecent(known.at, this.forMs)) return known.value;
    if (this.#known.size >= most) this.#known.clear();
    const value = load();
    this.#known.set(key, { value, at: Date.now() });
    value.catch(() => this.#known.delete(key));
    return value;
  }
}
