import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { Refusal } from '../refusal';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { acquisitionHash, sealCode } from '../vault/organization-codes';

const awaitedCodes = statement('awaited-codes');
const storeCodes = statement('store-codes');
const failCodes = statement('fail-codes');

export interface ArrivingCode {
  acquisitionNumber: string;
  organizationCode: string;
}

export interface Receipt {
  taken: number;
  /** 取得番号 that nobody waits for (any more): answered before, given up, or of a My Number that was changed since. */
  unknown: number;
}

/** The code of another person of the insurer, or two codes under one 取得番号: the whole message is refused. */
const contradictory = (): Refusal => new Refusal('PROCESSING_NUMBER_REUSED');

/** Stores codes that arrived (機関別符号). Which number they came under is forgotten with that. */
export async function receiveCodes(
  db: InsurerSession,
  { cipher, codes, now }: { cipher: InsurerCipher; codes: readonly ArrivingCode[]; now: Date },
): Promise<Receipt> {
  const codeOf = new Map(codes.map(({ acquisitionNumber, organizationCode }) => [acquisitionNumber, organizationCode]));
  if (codes.some(({ acquisitionNumber, organizationCode }) => codeOf.get(acquisitionNumber) !== organizationCode))
    throw contradictory();
  const awaited = await awaitedBy(db, [...codeOf.keys()]);
  const sealed = awaited.map(({ subscriberId, number }) => sealCode(cipher, subscriberId, codeOf.get(number)!));
  if (awaited.length > 0) {
    const columns = [sealed.map((code) => code.cipher), sealed.map(({ blindIndex }) => blindIndex)];
    await db
      .run(storeCodes, [now, cipher.version, awaited.map(({ subscriberId }) => subscriberId), ...columns])
      .catch(mustBeNobodyElses);
  }
  return { taken: awaited.length, unknown: codes.length - awaited.length };
}

/** The registry does not know these My Numbers. */
export async function receiveFailures(
  db: InsurerSession,
  { numbers, now }: { numbers: readonly string[]; now: Date },
): Promise<Receipt> {
  const awaited = await awaitedBy(db, numbers);
  if (awaited.length > 0) await db.run(failCodes, [now, awaited.map(({ subscriberId }) => subscriberId)]);
  return { taken: awaited.length, unknown: numbers.length - awaited.length };
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

function mustBeNobodyElses(error: unknown): never {
  throw (error as { constraint?: string }).constraint === 'organization_code_taken' ? contradictory() : error;
}
