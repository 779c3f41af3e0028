import { randomInt } from 'node:crypto';

const firstSize = 1 << 12;
const none = -1;

/**
 * Which earlier lines of a file had a key. A hash table of numbers, some 60 bytes a row where a Map of strings would
 * take 500; it may name a line too many (equal hashes), never one too few.
 */
export class LineIndex {
  /** Nobody can choose keys that all meet in one place. */
  readonly #seed = randomInt(2 ** 32);
  #heads = new Int32Array(firstSize).fill(none);
  #next = new Int32Array(firstSize);
  #hashes = new Uint32Array(firstSize);
  #lines = new Int32Array(firstSize);
  #count = 0;

  add(key: string, line: number): void {
    if (this.#count === this.#next.length) this.#grow();
    const hash = this.#hashOf(key);
    this.#hashes[this.#count] = hash;
    this.#lines[this.#count] = line;
    this.#link(this.#count);
    this.#count += 1;
  }

  linesOf(key: string): number[] {
    const hash = this.#hashOf(key);
    const lines: number[] = [];
    for (let at = this.#heads[hash & (this.#heads.length - 1)]!; at !== none; at = this.#next[at]!) {
      if (this.#hashes[at] === hash) lines.push(this.#lines[at]!);
    }
    return lines;
  }

  #link(at: number): void {
    const bucket = this.#hashes[at]! & (this.#heads.length - 1);
    this.#next[at] = this.#heads[bucket]!;
    this.#heads[bucket] = at;
  }

  #grow(): void {
    const size = this.#next.length * 2;
    this.#heads = new Int32Array(size).fill(none);
    this.#next = new Int32Array(size);
    this.#hashes = copied(new Uint32Array(size), this.#hashes);
    this.#lines = copied(new Int32Array(size), this.#lines);
    for (let at = 0; at < this.#count; at += 1) this.#link(at);
  }

  /** FNV-1a from a secret start, and a final mix so that the low bits depend on all. */
  #hashOf(key: string): number {
    let hash = this.#seed;
    for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  }
}

function copied<Numbers extends Uint32Array | Int32Array>(to: Numbers, from: Numbers): Numbers {
  to.set(from);
  return to;
}
