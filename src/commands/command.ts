import { existsSync, readFileSync } from 'node:fs';
import type { Platform } from '../platform';
import type { Running } from '../start';
import { insurerByNumber } from '../workflows/create-insurer';
import { fingerprintOf } from '../workflows/create-partner';

export type Options = Record<string, string | undefined>;
/** Answers what is said at its end. */
export type Command = (running: Running, options: Options, files: string[]) => Promise<string>;

export class UsageFault extends Error {}

export function required(options: Options, name: string): string {
  const value = options[name];
  if (!value) throw new UsageFault(`--${name} is required`);
  return value;
}

export async function insurerOf(platform: Platform, insurerNumber: string): Promise<number> {
  const insurerId = await insurerByNumber(platform, insurerNumber);
  if (insurerId === null) throw new UsageFault('no insurer has this number');
  return insurerId;
}

export function oneOf<Word extends string>(words: readonly Word[], given: string, name: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageFault(`--${name} is one of ${words.join(', ')}`);
  return found;
}

export function certificateIn(options: Options): string {
  const file = required(options, 'certificate');
  if (!existsSync(file)) throw new UsageFault(`there is no file ${file}`);
  return readFileSync(file, 'utf8');
}

/** As openssl and browsers print it, with colons, or without. */
export function fingerprintIn(options: Options): Buffer {
  if (options['fingerprint'] === undefined) return fingerprintOf(certificateIn(options));
  const hex = options['fingerprint'].replaceAll(':', '');
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new UsageFault('--fingerprint is a SHA-256: 64 hexadecimal digits');
  return Buffer.from(hex, 'hex');
}
