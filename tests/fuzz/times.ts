/** Below so many samples a median says little. */
const enoughSamples = 200;
const worstRatio = 1.25;

interface Compared {
  field: string;
  samples: number;
  foreignMs: number;
  unknownMs: number;
  /** The greater through the smaller. */
  ratio: number;
}

/** How long what is another's took to be answered, and what is nobody's, by field. */
export class Times {
  readonly #byField = new Map<string, { foreign: number[]; unknown: number[] }>();

  add(field: string, foreign: number, unknown: number): void {
    const times = this.#byField.get(field) ?? { foreign: [], unknown: [] };
    times.foreign.push(foreign);
    times.unknown.push(unknown);
    this.#byField.set(field, times);
  }

  /** The worst first. */
  compared(): Compared[] {
    const all = [...this.#byField].map(([field, { foreign, unknown }]) => {
      const [foreignMs, unknownMs] = [median(foreign), median(unknown)];
      const ratio = Math.max(foreignMs / unknownMs, unknownMs / foreignMs);
      return { field, samples: foreign.length, foreignMs, unknownMs, ratio };
    });
    return all.sort((one, other) => other.ratio - one.ratio);
  }

  /** The fields whose time tells something, as far as there are enough samples. */
  faults(): string[] {
    return this.compared()
      .filter(({ samples, ratio }) => samples >= enoughSamples && ratio > worstRatio)
      .map(({ field, ratio }) => `${field}: another's and nobody's take ${ratio.toFixed(2)} : 1`);
  }

  table(most = Infinity): string {
    const shown = this.compared().slice(0, most);
    const lines = shown.map(({ field, samples, foreignMs, unknownMs, ratio }) =>
      [
        field.padEnd(30),
        String(samples).padStart(7),
        foreignMs.toFixed(2).padStart(9),
        unknownMs.toFixed(2).padStart(9),
        ratio.toFixed(3).padStart(7),
      ].join(' '),
    );
    const head = `${'field'.padEnd(30)} ${'samples'} ${"another's"} ${" nobody's"}   ratio (medians, ms)`;
    return [head, ...lines].join('\n');
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}
