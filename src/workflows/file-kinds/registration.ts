import { statement } from '../../db/statements';
import { uuidV7 } from '../../db/uuid-v7';
import { dayInJapan } from '../../domain/plain-date';
import { judgeRow, registrationColumns, type Registration, type RowVerdict } from '../../domain/registration-row';
import { describeFault } from '../../domain/row-faults';
import { mapInTurns } from '../in-turns';
import { lineKeysOf, lockedBook, numberKeyOf, stagedBook } from '../registration-book';
import { approvedLinks, effectBits } from '../staged-effects';
import { storeRegistrations, type AcceptedRow } from '../store-registrations';
import { refuseDuplicateNumbers } from './duplicate-numbers';
import {
  columnsOf,
  placeOfRow,
  withCell,
  type Applied,
  type Applying,
  type Arrival,
  type ArrivedRow,
  type FileRules,
  type JudgedRow,
  type StagedRow,
  type WaitingRow,
} from './file-rules';

const moment = statement('moment');

const myNumberColumn = registrationColumns.findIndex(({ field }) => field === 'myNumber');

/** 資格情報登録. */
export const registration: FileRules = {
  columns: registrationColumns,
  identifiers: columnsOf(registrationColumns, ['資格ID', '記号', '番号']),
  myNumberColumn,
  stage,
  judgeWhole: refuseDuplicateNumbers,
  apply,
  resultHeader: [
    ...registrationColumns.map(({ header }) => header),
    ...['判定結果', '判定結果コード', '判定結果詳細', '被保険者枝番'],
  ],
  resultCells,
};

/** A row that was judged alone. */
interface AloneRow extends ArrivedRow {
  verdict: RowVerdict;
  sealed: Buffer | null;
  index: Buffer | null;
}

async function stage(rows: ArrivedRow[], { session, cipher, importId, today, lines }: Arrival): Promise<StagedRow[]> {
  const alone = await mapInTurns(rows, ({ line, cells }): AloneRow => {
    const verdict = judgeRow(cells, today);
    const myNumber = verdict.ok ? verdict.registration.myNumber : null;
    return {
      line,
      cells,
      verdict,
      index: myNumber === null ? null : cipher.blindIndex(myNumber),
      sealed: myNumber === null ? null : cipher.encrypt(myNumber, placeOfRow(importId, line)),
    };
  });
  const indexed = alone.flatMap(({ verdict, index }) =>
    verdict.ok ? [{ registration: verdict.registration, myNumberIndex: index }] : [],
  );
  const book = await stagedBook(session, indexed, { importId, today, lines });
  return mapInTurns(alone, ({ line, cells, verdict, sealed, index }): StagedRow => {
    const base = { line, cells: withCell(cells, myNumberColumn, '') };
    const nothing = { myNumber: null, myNumberIndex: null, faultColumn: null, effects: 0, subscriberId: null };
    if (!verdict.ok) return { ...base, ...nothing, fault: verdict.code, faultColumn: verdict.column };
    const taken = book.take({
      registration: verdict.registration,
      numberKey: numberKeyOf(index),
      newPersonId: uuidV7(),
      newPeriodId: String(line),
    });
    if (!taken.ok) {
      const doubted = taken.code === 'MY_NUMBER_LINKED_TO_ANOTHER' ? index : null;
      return { ...base, ...nothing, myNumberIndex: doubted, fault: taken.code };
    }
    const { effects } = taken;
    const { id } = effects.person;
    const keys = lineKeysOf({ registration: verdict.registration, myNumberIndex: index });
    for (const key of [...keys, id]) lines.add(key, line);
    return {
      ...base,
      ...{ myNumber: sealed, myNumberIndex: index, fault: null, faultColumn: null, subscriberId: id },
      effects: effectBits(effects, verdict.registration.myNumberMissingReason),
    };
  });
}

interface ReadyRow extends WaitingRow {
  registration: Registration;
}

async function apply(rows: WaitingRow[], { session, cipher, work }: Applying): Promise<Applied> {
  const today = dayInJapan(work.uploadedAt);
  const ready = await mapInTurns(rows, (row): ReadyRow => {
    const verdict = judgeRow(row.cells, today);
    if (!verdict.ok) throw new Error(`staged line ${row.line} was taken and is not acceptable now`);
    return { ...row, registration: verdict.registration };
  });
  const book = await lockedBook(session, ready);
  const [locked] = await session.run<{ at: Date }>(moment);
  const accepted: AcceptedRow[] = [];
  const refused: Applied['refused'] = [];
  const renamed: Applied['renamed'] = [];
  await mapInTurns(ready, ({ line, registration: given, myNumber, myNumberIndex, subscriberId, effects: staged }) => {
    const newPeriodId = uuidV7();
    const numberKey = numberKeyOf(myNumberIndex);
    const verdict = book.take({
      ...{ registration: given, numberKey, newPersonId: subscriberId, newPeriodId },
      mayLink: approvedLinks(staged),
    });
    if (!verdict.ok) {
      refused.push({ line, fault: verdict.code });
      return;
    }
    const { effects } = verdict;
    if (effects.person.id !== subscriberId) renamed.push({ line, subscriberId: effects.person.id });
    const plain =
      myNumber && effects.myNumber !== 'NONE'
        ? cipher.decrypt(myNumber, placeOfRow(work.id, line)).toString('utf8')
        : null;
    accepted.push({ registration: given, effects, newPeriodId, myNumber: plain });
  });
  await storeRegistrations(session, accepted, {
    ...{ cipher, recordedAt: locked!.at },
    ...{ importId: work.id, registeredBy: work.uploadedById },
  });
  return { stored: accepted.length, refused, renamed };
}

function resultCells({ cells, fault, faultColumn, branchNumber }: JudgedRow): string[] {
  return [
    ...cells,
    ...(fault === null ? ['OK', '', ''] : ['NG', fault, describeFault(fault, faultColumn ?? undefined)]),
    fault === null ? (branchNumber ?? '') : '',
  ];
}
