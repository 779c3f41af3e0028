import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { AcquisitionFailure } from '../domain/exchange';
import { Refusal } from '../refusal';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { acquisitionHash, sealCode, type SealedCode } from '../vault/organization-codes';

const awaitedCodes = statement('awaited-codes');
const heldCodes = statement('held-codes');
const storeCodes = statement('store-codes');
const failCodes = statement('fail-codes');

export interface ArrivingCode {
  acquisitionNumber: string;
  organizationCode: string;
}

export interface Receipt {
  taken: number;
  /** Not stored: another person of the insurer has the code, or it came for two at once. */
  ofAnother: number;
  /** 取得番号 that nobody waits for (any more): answered before, given up, or of a My Number that was changed since. */
  unknown: number;
}

/** Stores codes that arrived (機関別符号). Which number they came under is forgotten with that. */
export async function receiveCodes(
  db: InsurerSession,
  { cipher, codes, now }: { cipher: InsurerCipher; codes: readonly ArrivingCode[]; now: Date },
): Promise<Receipt> {
  const codeOf = new Map(codes.map(({ acquisitionNumber, organizationCode }) => [acquisitionNumber, organizationCode]));
  if (codes.some(({ acquisitionNumber, organizationCode }) => codeOf.get(acquisitionNumber) !== organizationCode))
    throw new Refusal('PROCESSING_NUMBER_REUSED');
  const awaited = await awaitedBy(db, [...codeOf.keys()]);
  const sealed = awaited.map(({ subscriberId, number }) => ({
    subscriberId,
    ...sealCode(cipher, subscriberId, codeOf.get(number)!),
  }));
  const shared = await codesOfSeveral(db, sealed);
  const own = sealed.filter((code) => !shared.has(keyOf(code)));
  const ofAnother = sealed.filter((code) => shared.has(keyOf(code)));
  if (own.length > 0) {
    const columns = [own.map((code) => code.cipher), own.map(({ blindIndex }) => blindIndex)];
    await db.run(storeCodes, [now, cipher.version, own.map(({ subscriberId }) => subscriberId), ...columns]);
  }
  await fail(db, ofAnother, ['CODE_OF_ANOTHER', now]);
  return { taken: own.length, ofAnother: ofAnother.length, unknown: codes.length - awaited.length };
}

/** The registry does not know these My Numbers. */
export async function receiveFailures(
  db: InsurerSession,
  { numbers, now }: { numbers: readonly string[]; now: Date },
): Promise<Receipt> {
  const awaited = await awaitedBy(db, numbers);
  await fail(db, awaited, ['MY_NUMBER_UNKNOWN', now]);
  return { taken: awaited.length, ofAnother: 0, unknown: numbers.length - awaited.length };
}

async function fail(
  db: InsurerSession,
  persons: readonly { subscriberId: string }[],
  [failure, now]: [AcquisitionFailure, Date],
): Promise<void> {
  if (persons.length === 0) return;
  await db.run(failCodes, [now, persons.map(({ subscriberId }) => subscriberId), failure]);
}

const keyOf = ({ blindIndex }: Pick<SealedCode, 'blindIndex'>): string => blindIndex.toString('hex');

/** Codes that somebody else of the insurer has, or that arrived for two: whose they are cannot be told from here. */
async function codesOfSeveral(db: InsurerSession, arrived: readonly SealedCode[]): Promise<Set<string>> {
  const indexes = arrived.map(({ blindIndex }) => blindIndex);
  const held = arrived.length === 0 ? [] : await db.run<Pick<SealedCode, 'blindIndex'>>(heldCodes, [indexes]);
  const keys = arrived.map(keyOf);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  return new Set([...held.map(keyOf), ...twice]);
}

interface Awaited {
  subscriberId: string;
  number: string;
}

/** Whose they are, locked until the end of the transaction. */
async function awaitedBy(db: InsurerSession, numbers: readonly string[]): Promise<Awaited[]> {
  const numberOf = new Map(numbers.map((number) => [acquisitionHash(number).toString('hex'), number]));
  const hashes = [...numberOf.keys()].map((hex) => Buffer.from(hex, 'hex'));
  const rows = await db.run<{ subscriberId: string; hash: Buffer }>(awaitedCodes, [hashes]);
  return rows.map(({ subscriberId, hash }) => ({ subscriberId, number: numberOf.get(hash.toString('hex'))! }));
}
