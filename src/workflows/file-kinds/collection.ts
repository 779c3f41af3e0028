import { createHash } from 'node:crypto';
import type { InsurerSession } from '../../db/insurer-session';
import { statement } from '../../db/statements';
import { cardKey } from '../../domain/card-key';
import {
  collectionColumns,
  collectionMyNumberColumn,
  collectionResultCells,
  differsFromSubscriber,
  judgeCollectionRow,
  type CollectionRow,
} from '../../domain/collection-row';
import { describeFault, type RowFault } from '../../domain/row-faults';
import { throughCp932 } from '../../files/cp932';
import { applyNumbers } from './apply-numbers';
import { refuseDuplicateNumbers } from './duplicate-numbers';
import { columnsOf, type FileRules, type JudgedRow } from './file-rules';
import type { AloneVerdict, Found, KnownPerson, NumberFile } from './number-file';
import { stageNumbers } from './stage-numbers';

const personsByCard = statement('persons-by-card');

const file: NumberFile<CollectionRow> = {
  myNumberColumn: collectionMyNumberColumn,
  formCode: 'COLLECTION',
  cancels: false,
  otherPerson: 'NOT_A_SUBSCRIBER',
  judge,
  said: ({ myNumber, missingReason, missingMemo, collectLater }) => ({
    ...{ myNumber, missingReason, missingMemo },
    later: collectLater,
  }),
  find,
};

/** 事業所配布用個人番号入力データ. */
export const collection: FileRules = {
  columns: collectionColumns,
  identifiers: columnsOf(collectionColumns, ['事業所記号', '被保険者番号']),
  myNumberColumn: collectionMyNumberColumn,
  stage: stageNumbers(file),
  // A number given to somebody whom nobody knows, too, is given to two persons.
  judgeWhole: (session, importId) =>
    refuseDuplicateNumbers(session, importId, {
      counted: ['NOT_A_SUBSCRIBER', 'MY_NUMBER_LINKED_TO_ANOTHER'],
      marked: ['NOT_A_SUBSCRIBER'],
    }),
  apply: applyNumbers(file),
  resultHeader: collectionColumns.map(({ header }) => header),
  resultCells,
};

/** Columns 14 to 27 are staged as they are judged here: the My Number, which they are about, is not there later. */
function judge(cells: readonly string[]): AloneVerdict<CollectionRow> {
  const verdict = judgeCollectionRow(cells);
  return {
    row: verdict.row,
    fault: verdict.faults[0] ?? null,
    faultColumn: null,
    cells: (fault) =>
      collectionResultCells(cells, verdict, { notSubscriber: fault === 'NOT_A_SUBSCRIBER', duplicate: false }),
  };
}

const keyOf = ({ symbol, number, cardBranch }: CollectionRow): string => cardKey(symbol, number, cardBranch);

async function find(session: InsurerSession, rows: CollectionRow[]): Promise<(row: CollectionRow) => Found> {
  const keys = [...new Set(rows.map(keyOf))];
  const persons = await session.run<KnownPerson & { key: string }>(personsByCard, [keys]);
  const personByCard = new Map(persons.map((person) => [person.key, person]));
  return (row) => {
    const key = keyOf(row);
    const person = personByCard.get(key);
    if (person !== undefined && isAbout(row, person)) return { ok: true, person };
    return { ok: false, code: 'NOT_A_SUBSCRIBER', standsFor: person?.id ?? idOf(key) };
  };
}

const geta = '〓';

/** The platform itself has written 〓 into names for CP932, and is to know them again. */
function isAbout(row: CollectionRow, person: KnownPerson): boolean {
  if (differsFromSubscriber(row, person).length === 0) return true;
  if (!row.nameKanji.includes(geta) && !row.nameKana.includes(geta)) return false;
  const [nameKanji, nameKana] = [throughCp932(person.nameKanji), throughCp932(person.nameKana)];
  return differsFromSubscriber(row, { ...person, nameKanji, nameKana }).length === 0;
}

/** Of the unknown person of a card. */
const idOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

const [judgement, numberDetail, personDetail, sentence] = [23, 24, 25, 26];

/** Lays a verdict that came after the row was staged over those that it was staged with. */
function resultCells({ cells, fault }: JudgedRow): string[] {
  if (fault === null) return cells;
  const isDuplicate = fault === 'MY_NUMBER_LINKED_TO_ANOTHER' || fault === 'MY_NUMBER_DUPLICATE_IN_FILE';
  const wasJudged = cells[judgement] === 'NG' && !isDuplicate;
  if (wasJudged) return cells;
  const judged = [...cells];
  judged[judgement] = 'NG';
  if (isDuplicate) judged[numberDetail] = '重複';
  if (fault === 'NOT_A_SUBSCRIBER') judged[personDetail] = '対象者';
  judged[sentence] += said(fault);
  return judged;
}

const said = (fault: RowFault): string => describeFault(fault, undefined, collectionColumns);
