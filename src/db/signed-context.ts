import { createHmac, createSecretKey, randomUUID, type KeyObject } from 'node:crypto';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';

/** On whose behalf SQL runs. */
export interface Claims {
  insurerId: number;
  /** Null: the platform operator creating the insurer. */
  accountId: string | null;
  privilegeLevel: PrivilegeLevel;
  affair: Affair | null;
  /** The terminal (端末) they sit at: for the log, not signed. */
  terminalId?: string | null;
}

/** A context is a secret while it lives; batches sign a new one per chunk. */
const lifeSeconds = 60;

/**
 * The statement that makes a transaction see one insurer. The value consists of digits, letters, '-' and '.', so it
 * needs no quoting; `backend` binds it to one connection (0: not bound, on Citus). `nowMs`: by the database's clock.
 */
export function contextStatement(key: Buffer, claims: Claims, backend: number, nowMs = Date.now()): string {
  const expiry = Math.floor(nowMs / 1000) + lifeSeconds;
  // Its last part is 48 random bits, and Node draws those of UUIDs in advance.
  const nonce = randomUUID().slice(-12);
  const { insurerId, accountId, privilegeLevel, affair } = claims;
  const body = [insurerId, accountId ?? '-', privilegeLevel, affair ?? '-', backend, expiry, nonce].join('.');
  if (!/^[0-9a-zA-Z.-]+$/.test(body)) throw new Error('a claim has a character that would need quoting');
  return `SET LOCAL app.context = '${body}.${createHmac('sha256', prepared(key)).update(body).digest('hex')}'`;
}

const keys = new WeakMap<Buffer, KeyObject>();

/** Made once: as bytes it would be made into a key for every signature. */
function prepared(key: Buffer): KeyObject {
  const known = keys.get(key) ?? createSecretKey(key);
  keys.set(key, known);
  return known;
}
