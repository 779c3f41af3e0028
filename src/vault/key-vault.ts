import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Keeps the key-encryption key. An adapter to a KMS or PKCS#11 token takes its place by this interface. */
export interface KeyVault {
  wrap(key: Buffer): Promise<Buffer>;
  unwrap(wrapped: Buffer): Promise<Buffer>;
}

const initialValue = Buffer.from('A6A6A6A6A6A6A6A6', 'hex');
const keyLength = 32;

/** With a key-encryption key that this process holds: AES-256 key wrap (RFC 3394). */
export function secretKeyVault(keyEncryptionKey: Buffer): KeyVault {
  return {
    async wrap(key) {
      const cipher = createCipheriv('id-aes256-wrap', keyEncryptionKey, initialValue);
      return Buffer.concat([cipher.update(key), cipher.final()]);
    },
    async unwrap(wrapped) {
      // OpenSSL unwraps keys of any size.
      if (wrapped.length !== keyLength + initialValue.length) throw new Error('a wrapped key has a wrong length');
      const decipher = createDecipheriv('id-aes256-wrap', keyEncryptionKey, initialValue);
      return Buffer.concat([decipher.update(wrapped), decipher.final()]);
    },
  };
}
