const most = 10_000;

/** What was read a moment ago. A change elsewhere is believed here after `forMs` at most. */
export class ShortMemory<Value> {
  readonly #known = new Map<string, { value: Promise<Value>; until: number }>();

  constructor(private readonly forMs = 1_000) {}

  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = Date.now();
    const known = this.#known.get(key);
    if (known && known.until > now) return known.value;
    if (this.#known.size >= most) this.#known.clear();
    const value = load();
    this.#known.set(key, { value, until: now + this.forMs });
    value.catch(() => this.#known.delete(key));
    return value;
  }
}
