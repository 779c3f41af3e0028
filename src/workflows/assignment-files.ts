import { allOperations, declarationOf } from '../auth/operations';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { accountStateLabels } from '../domain/account';
import { accountChangeLabels, decisionLabels, type AccountChangeKind, type Decision } from '../domain/account-change';
import type { Rights } from '../domain/assignment';
import { momentInJapan, type PlainDate } from '../domain/plain-date';
import { affairLabels, privilegeLevelLabels, type Affair, type PrivilegeLevel } from '../domain/privilege-level';
import { harmlessLine } from '../files/csv';
import { allAssignmentsOn, type AssignmentOnDay } from './assignments-on';

const ledger = statement('account-ledger');

/** Runs one part of the reading in a transaction of its own: a slow reader holds none open. */
export type InSession = <Result>(work: (db: InsurerSession) => Promise<Result>) => Promise<Result>;

/** Spreadsheets take a file without it for another encoding. */
const byteOrderMark = '\uFEFF';
const bytes = (lines: readonly string[][]): Buffer => Buffer.from(lines.map(harmlessLine).join(''), 'utf8');
const heading = (names: string[]): Buffer => Buffer.concat([Buffer.from(byteOrderMark), bytes([names])]);

const namesOfRights = ['担当', '取扱特権レベル', '業務メニュー', '事務手続', '端末', '有効開始日', '有効終了日'];

/** 割当状況一覧 on a day: who may do what. */
export async function* assignmentFile(on: PlainDate, now: Date, inSession: InSession): AsyncGenerator<Buffer> {
  yield heading(['ログインID', '氏名', '職員番号', '状態', ...namesOfRights]);
  for await (const some of allAssignmentsOn(on, now, inSession)) yield bytes(some.map(lineOf));
}

const lineOf = ({ account, state, assignment }: AssignmentOnDay): string[] => [
  ...[account.loginId, account.name, account.staffNumber, accountStateLabels[state]],
  ...(assignment === null ? ['', privilegeLevelLabels.NONE, '', '', '', '', ''] : rightsOf(assignment)),
];

const rightsOf = ({
  validFrom,
  validUntil,
  ...rights
}: Rights & { validFrom: PlainDate; validUntil: PlainDate | null }) => [
  rights.affairs.map((affair) => affairLabels[affair]).join(' '),
  privilegeLevelLabels[rights.privilegeLevel],
  labelsOf(rights.operations),
  rights.procedures.join(' '),
  rights.terminals === null ? 'すべて' : `${rights.terminals.length}台`,
  ...[validFrom, validUntil ?? ''],
];

const labelsOf = (operations: readonly string[]): string =>
  allOperations
    .filter((operation) => operations.includes(operation))
    .map((operation) => declarationOf(operation).label)
    .join(' ');

interface LedgerRow extends Record<string, unknown> {
  id: string;
  kind: AccountChangeKind;
  loginId: string;
  name: string;
  staffNumber: string;
  terminalName: string;
  reason: string;
  draftedAt: Date;
  draftedBy: string | null;
  decision: Decision | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string;
  affairs: Affair[] | null;
  privilegeLevel: PrivilegeLevel | null;
  operations: string[] | null;
  procedures: string[] | null;
  validFrom: PlainDate | null;
  validUntil: PlainDate | null;
}

const atOnce = 500;

/** 管理簿: what was drafted from a moment until before another. Of passwords it holds nothing (domain.md 0.3 row 6). */
export async function* ledgerFile(from: Date, until: Date, inSession: InSession): AsyncGenerator<Buffer> {
  yield heading([
    ...[
      '起票日時',
      '種類',
      'ログインID',
      '氏名',
      '職員番号',
      '端末',
      '担当',
      '取扱特権レベル',
      '業務メニュー',
      '事務手続',
    ],
    ...['有効開始日', '有効終了日', '理由', '起票者', '処理', '処理日時', '処理者', '処理の理由'],
  ]);
  for (let after: string | null = null; ;) {
    const last: string | null = after;
    const rows: LedgerRow[] = await inSession((db) => db.run<LedgerRow>(ledger, [from, until, last, atOnce]));
    if (rows.length > 0) yield bytes(rows.map(ledgerLine));
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.id;
  }
}

/** Nobody's name where nobody is: the platform operator. */
const operator = '運用者';

const ledgerLine = (row: LedgerRow): string[] => [
  ...[
    momentInJapan(row.draftedAt),
    accountChangeLabels[row.kind],
    row.loginId,
    row.name,
    row.staffNumber,
    row.terminalName,
  ],
  (row.affairs ?? []).map((affair) => affairLabels[affair]).join(' '),
  row.privilegeLevel === null ? '' : privilegeLevelLabels[row.privilegeLevel],
  ...[labelsOf(row.operations ?? []), (row.procedures ?? []).join(' '), row.validFrom ?? '', row.validUntil ?? ''],
  ...[row.reason, row.draftedBy ?? operator],
  row.decision === null ? '確認待ち' : decisionLabels[row.decision],
  row.decidedAt === null ? '' : momentInJapan(row.decidedAt),
  row.decision === null ? '' : (row.decidedBy ?? operator),
  row.decisionReason,
];
