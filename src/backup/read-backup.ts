import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Section } from './kept-tables';
import { Tally } from './row-lines';
import { BackupRefused, Opening } from './sealed-stream';
import type { Counted, Head } from './snapshot';

/** Who is told what a backup holds, in its order. */
export interface Reader {
  begin(head: Head): Promise<void>;
  rows(section: Section, lines: string[]): Promise<void>;
}

export interface ReadBackup {
  head: Head;
  counted: Counted[];
}

/** Rows are handed on when this much has gathered. */
const partLength = 512 * 1024;

/** Reads a backup to its end, in constant memory, and refuses what is not whole, or not what it says of itself. */
export async function readBackup(file: string, backupKey: Buffer, reader: Reader): Promise<ReadBackup> {
  if (!existsSync(file)) throw new BackupRefused(`there is no file ${file}`);
  const reading = new Reading(reader);
  await pipeline(
    createReadStream(file),
    new Opening(backupKey),
    createGunzip(),
    async (plain: AsyncIterable<Buffer>) => {
      let rest = Buffer.alloc(0);
      for await (const chunk of plain) {
        const end = chunk.lastIndexOf(0x0a);
        if (end < 0) {
          rest = Buffer.concat([rest, chunk]);
          continue;
        }
        const whole = Buffer.concat([rest, chunk.subarray(0, end)]).toString('utf8');
        rest = Buffer.from(chunk.subarray(end + 1));
        for (const line of whole.split('\n')) await reading.take(line);
      }
    },
  );
  return reading.end();
}

type Word = { head: Head } | { section: Section } | { counted: Counted[] };

class Reading {
  #head: Head | null = null;
  #section: Section | null = null;
  #lines: string[] = [];
  #length = 0;
  #tally = new Tally();
  readonly #found: Counted[] = [];
  #counted: Counted[] | null = null;

  constructor(private readonly reader: Reader) {}

  async take(line: string): Promise<void> {
    if (line.startsWith('#')) return this.#word(JSON.parse(line.slice(1)) as Word);
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length >= partLength) await this.#handOn();
  }

  end(): ReadBackup {
    const isAsCounted = JSON.stringify(this.#found) === JSON.stringify(this.#counted);
    if (this.#head === null || !isAsCounted) throw new BackupRefused('the file does not hold what it says');
    return { head: this.#head, counted: this.#found };
  }

  async #word(word: Word): Promise<void> {
    await this.#endSection();
    if ('head' in word) {
      this.#head = word.head;
      await this.reader.begin(word.head);
    } else if ('section' in word) this.#section = word.section;
    else this.#counted = word.counted;
  }

  async #endSection(): Promise<void> {
    await this.#handOn();
    if (this.#section !== null)
      this.#found.push({ ...this.#section, rows: this.#tally.rows, digest: this.#tally.digest });
    this.#section = null;
    this.#tally = new Tally();
  }

  async #handOn(): Promise<void> {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    [this.#lines, this.#length] = [[], 0];
    if (this.#section === null) throw new BackupRefused('the file does not hold what it says');
    this.#tally.add(lines);
    await this.reader.rows(this.#section, lines);
  }
}

/** Reads it and keeps nothing. */
export const verifyBackup = (file: string, backupKey: Buffer): Promise<ReadBackup> =>
  readBackup(file, backupKey, { begin: () => Promise.resolve(), rows: () => Promise.resolve() });
