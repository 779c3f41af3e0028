import { createHmac } from 'node:crypto';

/** 機関別符号, in base 32 with the digits first (RFC 4648, section 7): of one person at one institution; two institutions cannot tell that theirs are the same person's. */
export class Codes {
  readonly #residents = new Map<string, string>();

  constructor(private readonly secret: string) {}

  codeOf(institution: string, resident: string): string {
    const bits = createHmac('sha256', this.secret).update(`${institution}|${resident}`).digest().subarray(0, 20);
    const groups = Array.from({ length: 4 }, (_, group) =>
      BigInt(`0x${bits.toString('hex', group * 5, group * 5 + 5)}`),
    );
    return groups.map((group) => group.toString(32).toUpperCase().padStart(8, '0')).join('');
  }

  issue(institution: string, resident: string): string {
    const code = this.codeOf(institution, resident);
    this.#residents.set(code, resident);
    return code;
  }

  /** Only of codes that were issued, and only to the institution that holds it. */
  residentOf(institution: string, code: string): string | null {
    const resident = this.#residents.get(code);
    return resident !== undefined && this.codeOf(institution, resident) === code ? resident : null;
  }

  /** Anybody's but this person's. */
  otherResident(resident: string): string | null {
    return [...this.#residents.values()].find((other) => other !== resident) ?? null;
  }
}
