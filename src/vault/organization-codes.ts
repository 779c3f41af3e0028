import { createHash } from 'node:crypto';
import { base32 } from '../domain/base32';
import type { InsurerCipher } from './insurer-cipher';

/** An organization-specific code (機関別符号) as it is kept: nothing that it can be read from without the insurer's keys. */
export interface SealedCode {
  cipher: Buffer;
  keyVersion: number;
  blindIndex: Buffer;
}

const place = (subscriberId: string) => ({ table: 'organization_code', row: subscriberId }) as const;

/** Finds the person whose code it is. The prefix keeps it apart from blind indexes of My Numbers. */
export const codeIndex = (cipher: InsurerCipher, code: string): Buffer => cipher.blindIndex(`code|${code}`);

export const sealCode = (cipher: InsurerCipher, subscriberId: string, code: string): SealedCode => ({
  cipher: cipher.encrypt(code, place(subscriberId)),
  keyVersion: cipher.version,
  blindIndex: codeIndex(cipher, code),
});

export const openCode = (cipher: InsurerCipher, subscriberId: string, sealed: Buffer): string =>
  cipher.decrypt(sealed, place(subscriberId)).toString('utf8');

/** 取得番号 of a person in an acquisition: derived anew when it is needed, so that it is the same each time it is sent. */
export const acquisitionNumber = (cipher: InsurerCipher, acquisitionId: string, subscriberId: string): string =>
  base32(cipher.blindIndex(`acquisition|${acquisitionId}|${subscriberId}`), 26);

/** What is kept of it, to know it by when it comes back. */
export const acquisitionHash = (number: string): Buffer => createHash('sha256').update(number).digest();
