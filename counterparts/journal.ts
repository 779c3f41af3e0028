import { open, mkdir, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What a counterpart must not forget: lines of JSON, only ever appended. An entry is durable when `append` resolves;
 * entries that come while the disk is busy go to it together.
 */
export class Journal<Entry> {
  #waiting: string[] = [];
  #writing: Promise<void> | null = null;

  private constructor(private readonly file: FileHandle) {}

  /** Hands every entry of the past to `replay`, in order. A last line that was broken off was never promised to anybody. */
  static async open<Entry>(path: string, replay: (entry: Entry) => void): Promise<Journal<Entry>> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'a+', 0o600);
    const past = await file.readFile();
    const end = past.lastIndexOf('\n') + 1;
    for (const line of past.toString('utf8', 0, end).split('\n').slice(0, -1)) replay(JSON.parse(line) as Entry);
    if (end < past.length) await file.truncate(end);
    return new Journal<Entry>(file);
  }

  append(entry: Entry): Promise<void> {
    this.#waiting.push(`${JSON.stringify(entry)}\n`);
    return this.#written();
  }

  /** When everything that was appended before is durable. */
  settled(): Promise<void> {
    return this.#waiting.length > 0 ? this.#written() : (this.#writing ?? Promise.resolve());
  }

  async #written(): Promise<void> {
    // What is being written now was collected before this entry came.
    if (this.#writing !== null) await this.#writing;
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
    await this.#writing;
  }

  async #write(): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    await this.file.appendFile(lines.join(''));
    await this.file.datasync();
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.file.close();
  }
}
