import { createSecretKey, randomBytes } from 'node:crypto';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { InsurerCipher } from './insurer-cipher';
import type { KeyVault } from './key-vault';

const readKeys = statement('read-data-keys');
const insertKey = statement('insert-data-key');

interface KeyRow {
  purpose: 'cipher' | 'blind-index';
  version: number;
  wrapped: Buffer;
}

/** The keys of insurers, unwrapped once per process. */
export class DataKeys {
  readonly #ciphers = new Map<number, Promise<InsurerCipher>>();

  constructor(private readonly vault: KeyVault) {}

  of(session: InsurerSession): Promise<InsurerCipher> {
    const { insurerId } = session.claims;
    const known = this.#ciphers.get(insurerId);
    if (known) return known;
    const loading = this.#load(session);
    this.#ciphers.set(insurerId, loading);
    loading.catch(() => this.#ciphers.delete(insurerId));
    return loading;
  }

  /** For a new insurer. */
  async create(session: InsurerSession): Promise<void> {
    for (const purpose of ['cipher', 'blind-index'] as const) {
      await session.run(insertKey, [purpose, 1, await this.vault.wrap(randomBytes(32))]);
    }
  }

  async #load(session: InsurerSession): Promise<InsurerCipher> {
    const rows = await session.run<KeyRow>(readKeys);
    const keys = await Promise.all(
      rows.map(async (row) => ({ ...row, key: createSecretKey(await this.vault.unwrap(row.wrapped)) })),
    );
    const indexKey = keys.find(({ purpose }) => purpose === 'blind-index')?.key;
    const cipherKeys = new Map(
      keys.filter(({ purpose }) => purpose === 'cipher').map(({ version, key }) => [version, key]),
    );
    if (indexKey === undefined || cipherKeys.size === 0) throw new Error('the insurer has no data keys');
    return new InsurerCipher(session.claims.insurerId, indexKey, cipherKeys);
  }
}
