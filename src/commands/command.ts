import type { Platform } from '../platform';
import type { Running } from '../start';
import { insurerByNumber } from '../workflows/create-insurer';

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
