import type { InsurerSession } from '../../db/insurer-session';
import { statement } from '../../db/statements';
import {
  bulkColumns,
  bulkMyNumberColumn,
  findBulkPerson,
  judgeBulkRow,
  type BulkKind,
  type BulkRow,
} from '../../domain/bulk-row';
import { cardRange } from '../../domain/card-key';
import { describeFault } from '../../domain/row-faults';
import { applyNumbers } from './apply-numbers';
import { refuseDuplicateNumbers } from './duplicate-numbers';
import { columnsOf, withCell, type FileRules, type JudgedRow } from './file-rules';
import type { AloneVerdict, Found, KnownPerson, NumberFile } from './number-file';
import { stageNumbers } from './stage-numbers';

const personsByInsuredNumber = statement('persons-by-insured-number');

/** 個人番号一括更新. */
export const bulkUpdate = bulkRules('BULK_UPDATE');
/** 個人番号一括取消. */
export const bulkCancel = bulkRules('BULK_CANCEL');

function bulkRules(kind: BulkKind): FileRules {
  const file: NumberFile<BulkRow> = {
    myNumberColumn: bulkMyNumberColumn,
    formCode: kind,
    cancels: kind === 'BULK_CANCEL',
    otherPerson: 'PERSON_NOT_FOUND',
    judge: (cells) => judge(cells, kind),
    said: ({ myNumber, missingReason, missingMemo }) => ({ myNumber, missingReason, missingMemo, later: false }),
    find,
  };
  return {
    columns: bulkColumns,
    identifiers: columnsOf(bulkColumns, ['事業所記号', '被保険者番号']),
    myNumberColumn: bulkMyNumberColumn,
    stage: stageNumbers(file),
    judgeWhole: refuseDuplicateNumbers,
    apply: applyNumbers(file),
    resultHeader: [...bulkColumns.map(({ header }) => header), '判定結果', '判定結果コード', '判定結果詳細'],
    resultCells,
  };
}

function judge(cells: readonly string[], kind: BulkKind): AloneVerdict<BulkRow> {
  const verdict = judgeBulkRow(cells, kind);
  const kept = () => withCell(cells, bulkMyNumberColumn, '');
  if (verdict.ok) return { row: verdict.row, fault: null, faultColumn: null, cells: kept };
  return { row: null, fault: verdict.code, faultColumn: verdict.column, cells: kept };
}

const keyOf = ({ symbol, number, kind }: BulkRow): string => cardRange(symbol, number).first + kind;

async function find(session: InsurerSession, rows: BulkRow[]): Promise<(row: BulkRow) => Found> {
  const asked = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  const cards = asked.map(({ symbol, number }) => cardRange(symbol, number));
  const found = await session.run<KnownPerson & { key: string }>(personsByInsuredNumber, [
    asked.map(keyOf),
    cards.map(({ first }) => first),
    cards.map(({ behind }) => behind),
    asked.map(({ kind }) => kind),
  ]);
  const personsByKey = new Map<string, KnownPerson[]>();
  for (const person of found) personsByKey.set(person.key, [...(personsByKey.get(person.key) ?? []), person]);
  return (row) => {
    const verdict = findBulkPerson(row, personsByKey.get(keyOf(row)) ?? []);
    return verdict.ok ? verdict : { ...verdict, standsFor: null };
  };
}

function resultCells({ cells, fault, faultColumn }: JudgedRow): string[] {
  if (fault === null) return [...cells, 'OK', '', ''];
  return [...cells, 'NG', fault, describeFault(fault, faultColumn ?? undefined, bulkColumns)];
}
