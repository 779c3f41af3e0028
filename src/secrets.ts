import { createHmac, hkdfSync } from 'node:crypto';

/** What KAKEHASHI_SECRET yields. Each use has a key of its own, so that none tells about another. */
export interface Secrets {
  /** Signs contexts; PostgreSQL checks the signature. */
  contextKey: Buffer;
  /** Wraps the data keys of insurers. */
  keyEncryptionKey: Buffer;
  /** Signs cursors. */
  cursorKey: Buffer;
  /** Encrypts the secrets of one-time codes. */
  oneTimeCodeKey: Buffer;
  /** Yields the key of each backup. */
  backupKey: Buffer;
  passwordOf(role: string): string;
}

export function secretsFrom(secret: string): Secrets {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `kakehashi ${use}`, 32));
  return {
    contextKey: derive('context'),
    keyEncryptionKey: derive('key encryption'),
    cursorKey: derive('cursor'),
    oneTimeCodeKey: derive('one-time code'),
    backupKey: derive('backup'),
    passwordOf: (role) => createHmac('sha256', secret).update(role).digest('base64url'),
  };
}
