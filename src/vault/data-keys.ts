import { createSecretKey, randomBytes } from 'node:crypto';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { InsurerCipher } from './insurer-cipher';
import type { KeyVault } from './key-vault';

const readKeys = statement('read-data-keys');
const insertKey = statement('insert-data-key');
const newestKey = statement('newest-cipher-key');
const addCipherKey = statement('add-cipher-key');

interface KeyRow {
  purpose: 'cipher' | 'blind-index';
  version: number;
  /** Null: destroyed. */
  wrapped: Buffer | null;
}

const keyLength = 32;
/** So long a process may know a key that has been destroyed. */
const knownForMs = 600_000;

interface Known {
  cipher: Promise<InsurerCipher>;
  loadedAt: number;
}

/** The keys of insurers, kept for a while once they are unwrapped; read anew when another process has made a new one. */
export class DataKeys {
  readonly #ciphers = new Map<number, Known>();

  constructor(
    private readonly vault: KeyVault,
    private readonly nowMs = () => performance.now(),
  ) {}

  /** For finding, and for decrypting what has been read in this session: its keys are there. */
  async of(session: InsurerSession, sealed: readonly (Buffer | null)[] = []): Promise<InsurerCipher> {
    const cipher = await this.#known(session);
    return sealed.every((each) => each === null || cipher.knows(each)) ? cipher : this.#loadAnew(session);
  }

  /**
   * For what is encrypted, and written in this transaction. It has read which key is the newest, and that stays visible
   * until its end: who changes keys waits for it.
   */
  async forWriting(session: InsurerSession, sealed: readonly (Buffer | null)[] = []): Promise<InsurerCipher> {
    const [newest] = await session.run<{ version: number }>(newestKey);
    const cipher = await this.of(session, sealed);
    return cipher.version >= (newest?.version ?? 0) ? cipher : this.#loadAnew(session);
  }

  /** For a new insurer. */
  async create(session: InsurerSession): Promise<void> {
    for (const purpose of ['cipher', 'blind-index'] as const) {
      await session.run(insertKey, [purpose, 1, await this.vault.wrap(randomBytes(keyLength))]);
    }
  }

  /** Another version of the cipher key; those who load the keys from now on encrypt with it. */
  async add(session: InsurerSession, version: number): Promise<void> {
    await session.run(addCipherKey, [version, await this.vault.wrap(randomBytes(keyLength))]);
  }

  /** Without what has been destroyed since. */
  forget(insurerId: number): void {
    this.#ciphers.delete(insurerId);
  }

  #known(session: InsurerSession): Promise<InsurerCipher> {
    const known = this.#ciphers.get(session.claims.insurerId);
    return known !== undefined && this.nowMs() - known.loadedAt < knownForMs ? known.cipher : this.#loadAnew(session);
  }

  #loadAnew(session: InsurerSession): Promise<InsurerCipher> {
    const { insurerId } = session.claims;
    const cipher = this.#load(session);
    const known = { cipher, loadedAt: this.nowMs() };
    this.#ciphers.set(insurerId, known);
    cipher.catch(() => {
      if (this.#ciphers.get(insurerId) === known) this.#ciphers.delete(insurerId);
    });
    return cipher;
  }

  async #load(session: InsurerSession): Promise<InsurerCipher> {
    const rows = await session.run<KeyRow & Record<string, unknown>>(readKeys);
    const keys = await Promise.all(
      rows.flatMap(({ purpose, version, wrapped }) =>
        wrapped === null
          ? []
          : this.vault.unwrap(wrapped).then((key) => ({ purpose, version, key: createSecretKey(key) })),
      ),
    );
    const indexKey = keys.find(({ purpose }) => purpose === 'blind-index')?.key;
    const cipherKeys = new Map(
      keys.filter(({ purpose }) => purpose === 'cipher').map(({ version, key }) => [version, key]),
    );
    if (indexKey === undefined || cipherKeys.size === 0) throw new Error('the insurer has no data keys');
    return new InsurerCipher(session.claims.insurerId, indexKey, cipherKeys);
  }
}
