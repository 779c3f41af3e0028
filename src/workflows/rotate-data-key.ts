import { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { underWayIsOver } from '../db/under-way';
import type { Platform } from '../platform';
import { mapInTurns } from './in-turns';
import { sealedTables, type SealedRow, type SealedTable } from './sealed-rows';

const cipherKeys = statement('cipher-keys');
const oldCipherLeft = statement('old-cipher-left');
const destroyCipherKeys = statement('destroy-cipher-keys');

const operation = 'rotateDataKey';
const tables = ['data_key', ...sealedTables.map(({ table }) => table)].map((name) => `isolated.${name}`);

export interface Rotation {
  version: number;
  /** Cipher texts that were made anew; after a run that was broken off: of the rest. */
  renewed: number;
}

/**
 * Gives an insurer a new cipher key, encrypts anew what was encrypted under older ones, and destroys those. Each step is a
 * transaction of its own: what was broken off is gone on with by calling this again. Readers and writers go on meanwhile.
 */
export async function rotateDataKey(platform: Platform, insurerId: number): Promise<Rotation> {
  const { pool } = platform.doors.key_keeper;
  const version = await begin(platform, insurerId);
  // Whoever has read before that another key was the newest writes with it until the end of their transaction.
  await underWayIsOver(pool, ['isolated.data_key']);
  let renewed = 0;
  for (let isLeft = true; isLeft;) {
    renewed += await renewAll(platform, insurerId, version);
    // Rows they have locked were passed over, and cipher text they are moving from table to table was not seen.
    await underWayIsOver(pool, tables);
    isLeft = await isAnyLeft(platform, insurerId, version);
  }
  // Some may have read cipher text of before and not opened it yet.
  await underWayIsOver(pool, tables);
  await within(platform, insurerId, `version ${version} alone`, (session) =>
    session.run(destroyCipherKeys, [version, platform.now()]),
  );
  platform.keys.forget(insurerId);
  return { version, renewed };
}

/** The new version; where a rotation was broken off, its. */
function begin(platform: Platform, insurerId: number): Promise<number> {
  return within(platform, insurerId, 'begun', async (session) => {
    const kept = (await session.run<{ version: number }>(cipherKeys)).map(({ version }) => version);
    const newest = kept.at(-1)!;
    if (kept.length > 1) return newest;
    await platform.keys.add(session, newest + 1);
    return newest + 1;
  });
}

function isAnyLeft(platform: Platform, insurerId: number, version: number): Promise<boolean> {
  return within(platform, insurerId, null, async (session) => {
    const [found] = await session.run<{ isLeft: boolean }>(oldCipherLeft, [version]);
    return found!.isLeft;
  });
}

async function renewAll(platform: Platform, insurerId: number, version: number): Promise<number> {
  let renewed = 0;
  for (const sealed of sealedTables) {
    let last: readonly (string | number)[] | null = sealed.start;
    while (last !== null) {
      const step: Step = await within(platform, insurerId, null, (session) =>
        renewNext(platform, session, { sealed, version, last: last! }),
      );
      renewed += step.renewed;
      last = step.last;
    }
  }
  return renewed;
}

interface Step {
  renewed: number;
  /** Null: there are no more. */
  last: readonly (string | number)[] | null;
}

async function renewNext(
  platform: Platform,
  session: InsurerSession,
  { sealed, version, last }: { sealed: SealedTable; version: number; last: readonly (string | number)[] },
): Promise<Step> {
  const { keys, atOnce, placeOf } = sealed;
  const rows = await session.run<SealedRow & Record<string, unknown>>(sealed.old, [version, atOnce, ...last]);
  const end = rows.at(-1);
  if (end === undefined) return { renewed: 0, last: null };
  const olds = rows.map(({ cipher }) => cipher);
  const cipher = await platform.keys.forWriting(session, olds);
  const anew = await mapInTurns(rows, (row) => cipher.encrypt(cipher.decrypt(row.cipher, placeOf(row)), placeOf(row)));
  const places = keys.map((key) => rows.map((row) => row[key]));
  await session.run(sealed.renew, [...(sealed.hasVersion ? [cipher.version] : []), anew, ...places]);
  // Locked rows were passed over: fewer than asked for are not the last.
  return { renewed: rows.length, last: keys.map((key) => end[key] as string | number) };
}

/** `subject`: what the operation log says of it; null: nothing. */
async function within<Result>(
  { doors, secrets }: Platform,
  insurerId: number,
  subject: string | null,
  work: (session: InsurerSession) => Promise<Result>,
): Promise<Result> {
  const session = await InsurerSession.open({
    door: doors.key_keeper,
    contextKey: secrets.contextKey,
    // My Numbers are reached while handling is on, for whichever affair.
    claims: { insurerId, accountId: null, privilegeLevel: 'NONE', affair: 'ELIGIBILITY' },
    readOnly: false,
  });
  return session.ending(subject === null ? null : { operation, subject }, () => work(session));
}
