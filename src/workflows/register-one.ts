import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import type { PlainDate } from '../domain/plain-date';
import { isRefusalCode } from '../domain/refusals';
import { judgeRow, registrationColumns } from '../domain/registration-row';
import { describeFault, type RowFault } from '../domain/row-faults';
import { Refusal } from '../refusal';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { lockedBook, numberKeyOf } from './registration-book';
import { storeRegistrations } from './store-registrations';

const moment = statement('moment');

export interface RegisterOptions {
  cipher: InsurerCipher;
  today: PlainDate;
}

/** A registration typed on screen passes the rules of a file with one row. Returns the subscriber's id. */
export async function registerOne(
  db: InsurerSession,
  cells: string[],
  { cipher, today }: RegisterOptions,
): Promise<string> {
  const alone = judgeRow(cells, today);
  if (!alone.ok) throw refusedField(alone.code, alone.column);
  const { registration } = alone;
  const { myNumber } = registration;
  const myNumberIndex = myNumber === null ? null : cipher.blindIndex(myNumber);
  const book = await lockedBook(db, [{ registration, myNumberIndex }]);
  const newPeriodId = uuidV7();
  const verdict = book.take({
    registration,
    numberKey: numberKeyOf(myNumberIndex),
    newPersonId: uuidV7(),
    newPeriodId,
    mayLink: ['NONE', 'NEW'],
  });
  if (!verdict.ok)
    throw isRefusalCode(verdict.code)
      ? new Refusal(verdict.code, { field: fieldOf[verdict.code] })
      : refusedField(verdict.code, undefined);
  const { effects } = verdict;
  const [locked] = await db.run<{ at: Date }>(moment);
  await storeRegistrations(db, [{ registration, effects, newPeriodId, myNumber }], {
    cipher,
    recordedAt: locked!.at,
    importId: null,
    registeredBy: db.claims.accountId,
  });
  return effects.person.id;
}

function refusedField(code: RowFault, column: number | undefined): Refusal {
  const field = column === undefined ? fieldOf[code] : registrationColumns[column]?.field;
  return new Refusal('BAD_USER_INPUT', { field, reason: code }, describeFault(code, column));
}

/** Which field a verdict against what is stored concerns. */
const fieldOf: Partial<Record<RowFault, string>> = {
  MY_NUMBER_OR_REASON_REQUIRED: 'myNumber',
  PERSON_AMBIGUOUS: 'myNumber',
  PERSON_DIFFERS: 'birthDate',
  MY_NUMBER_LINKED_TO_ANOTHER: 'myNumber',
  SECOND_PERSON_REQUIRED: 'myNumber',
  PERIOD_OVERLAPS: 'eligibilityStart',
  CARD_BRANCH_TAKEN: 'cardBranch',
};
