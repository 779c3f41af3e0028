import { randomBytes } from 'node:crypto';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { cardKey } from '../domain/card-key';
import { nameKey } from '../domain/name-kana';
import type { Effects } from '../domain/registration-book';
import type { Registration } from '../domain/registration-row';
import { subscriberBranchNumberFrom } from '../domain/subscriber-branch-number';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { allAnswered, sendInTurns } from './in-turns';
import { storeNumbers, type NumberEntry } from './store-numbers';

const insertSubscribers = statement('insert-subscribers');
const insertEligibilityIds = statement('insert-eligibility-ids');
const supersedePeriods = statement('supersede-periods');
const insertPeriods = statement('insert-periods');
const updateParticulars = statement('update-particulars');
const insertPastParticulars = statement('insert-past-particulars');
const closeOpenFilings = statement('close-open-filings');

/** A row that was found good, and what it does. */
export interface AcceptedRow {
  registration: Registration;
  effects: Effects;
  newPeriodId: string;
  myNumber: string | null;
}

export interface StoreOptions {
  cipher: InsurerCipher;
  /** Taken after the locks, so that no later belief has an earlier time. */
  recordedAt: Date;
  importId: string | null;
  /** Who typed it or uploaded its file; null: the demo's own. */
  registeredBy: string | null;
}

/** Writes what accepted rows do, in the order of the rows where it matters. Constraints may still refuse. */
export async function storeRegistrations(
  session: InsurerSession,
  rows: AcceptedRow[],
  options: StoreOptions,
): Promise<void> {
  for (const wave of wavesOf(rows)) await storeWave(session, wave, options);
}

/**
 * Statements work on sets; a wave is a set in which no person occurs twice and nothing is taken before it is given
 * up. Most files are one wave.
 */
function wavesOf(rows: AcceptedRow[]): AcceptedRow[][] {
  const waves: AcceptedRow[][] = [];
  const lastWave = new Map<string, number>();
  for (const row of rows) {
    const { symbol, number, cardBranch } = row.registration;
    const card = cardKey(symbol, number, cardBranch);
    const afterPerson = (lastWave.get(row.effects.person.id) ?? -1) + 1;
    const wave = Math.max(afterPerson, lastWave.get(card) ?? 0);
    (waves[wave] ??= []).push(row);
    lastWave.set(row.effects.person.id, wave);
    for (const { cardKey: held } of row.effects.person.periods)
      lastWave.set(held, Math.max(wave, lastWave.get(held) ?? 0));
  }
  return waves;
}

async function storeWave(
  session: InsurerSession,
  rows: AcceptedRow[],
  { cipher, recordedAt, importId, registeredBy }: StoreOptions,
): Promise<void> {
  const record: unknown[] = [recordedAt, importId, registeredBy];
  const write = async (
    name: typeof insertPeriods,
    some: AcceptedRow[],
    columns: ((row: AcceptedRow) => unknown)[],
    rest = record,
  ) => {
    if (some.length > 0) await session.run(name, [...columns.map((column) => some.map(column)), ...rest]);
  };
  const isNew = ({ effects }: AcceptedRow) => effects.isNewPerson;
  const changed = rows.filter((row) => row.effects.period !== 'UNCHANGED');
  const takes =
    (particulars: Effects['particulars']) =>
    ({ effects }: AcceptedRow) =>
      !effects.isNewPerson && effects.particulars === particulars;
  const numbers = rows.flatMap((row) => numberEntryOf(row) ?? []);
  const superseded = rows.flatMap(({ effects }) => effects.supersedes ?? []);

  await sendInTurns([
    () =>
      write(insertSubscribers, rows.filter(isNew), [
        personId,
        newBranchNumber,
        ...nameColumns,
        birthDate,
        sex,
        ...addressColumns,
        notifiedOn,
        state,
        missingReason,
      ]),
    () =>
      write(
        insertEligibilityIds,
        rows.filter(({ effects }) => effects.isNewEligibilityId),
        [eligibilityId, personId],
        record.slice(0, 2),
      ),
    () => (superseded.length > 0 ? session.run(supersedePeriods, [superseded, recordedAt]) : null),
    () => write(insertPeriods, changed, periodColumns),
    () =>
      write(updateParticulars, rows.filter(takes('CURRENT')), [
        personId,
        ...nameColumns,
        ...addressColumns,
        notifiedOn,
      ]),
    () =>
      write(insertPastParticulars, rows.filter(takes('PAST')), [
        personId,
        nameKanji,
        nameKana,
        ...addressColumns,
        notifiedOn,
      ]),
    () =>
      allAnswered(
        storeNumbers(session, numbers, {
          ...{ cipher, recordedAt, importId, registeredBy },
          formCode: importId === null ? 'SCREEN' : 'REGISTRATION',
        }),
      ),
    () => session.run(closeOpenFilings, [rows.map(eligibilityId), recordedAt, registeredBy]),
  ]);
}

type Column = (row: AcceptedRow) => unknown;

const personId: Column = ({ effects }) => effects.person.id;
const newBranchNumber: Column = () => subscriberBranchNumberFrom(randomBytes(10));
const eligibilityId: Column = ({ registration }) => registration.eligibilityId;
const birthDate: Column = ({ registration }) => registration.birthDate;
const sex: Column = ({ registration }) => registration.sex;
const notifiedOn: Column = ({ registration }) => registration.notifiedOn;
const nameKanji: Column = ({ registration }) => registration.nameKanji;
const nameKana: Column = ({ registration }) => registration.nameKana;
const nameColumns: Column[] = [nameKanji, nameKana, ({ registration }) => nameKey(registration.nameKana)];
const addressColumns: Column[] = [
  ({ registration }) => registration.postalCode,
  ({ registration }) => registration.address,
  ({ registration }) => registration.municipalityCode,
  ({ registration }) => registration.relationshipCode,
];
const state: Column = ({ myNumber }) => (myNumber === null ? 'MISSING' : 'LINKED');
const missingReason: Column = ({ registration }) => registration.myNumberMissingReason;
const periodColumns: Column[] = [
  ({ newPeriodId }) => newPeriodId,
  personId,
  eligibilityId,
  ({ registration }) => registration.eligibilityStart,
  ({ registration }) => registration.eligibilityEnd,
  ({ registration }) => registration.eligibilityEndReason,
  ({ registration }) => registration.kind,
  ({ registration }) => registration.enrolmentKind,
  ({ registration }) => registration.symbol,
  ({ registration }) => registration.number,
  ({ registration }) => registration.cardBranch,
  ({ registration: { symbol, number, cardBranch } }) => cardKey(symbol, number, cardBranch),
  notifiedOn,
  ({ effects }) => effects.supersedes,
  ({ effects }) => (effects.endsPeriod ? 'END' : effects.period),
];

/** A number or reason that says something new. */
function numberEntryOf({ registration, effects, myNumber }: AcceptedRow): NumberEntry | null {
  const { myNumberMissingReason: missingReason, symbol, number, cardBranch } = registration;
  const says = effects.missingReasonChanged || (effects.isNewPerson && missingReason !== null);
  if (effects.myNumber === 'NONE' && !says) return null;
  const kinds = { NONE: 'REASON', NEW: 'LINK', CHANGED: 'CHANGE' } as const;
  return {
    kind: kinds[effects.myNumber],
    subscriberId: effects.person.id,
    subscriberIsNew: effects.isNewPerson,
    myNumber: effects.myNumber === 'NONE' ? null : myNumber,
    missingReason,
    missingMemo: null,
    symbolNumber: `${symbol}-${number}-${cardBranch}`,
    relationshipCode: registration.relationshipCode,
    name: registration.nameKanji,
    birthDate: registration.birthDate,
    sex: registration.sex,
  };
}
