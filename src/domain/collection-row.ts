import { myNumberFault, type MyNumberFault } from './my-number';
import { sameName } from './name-kana';
import { plainDateFromDigits, type PlainDate } from './plain-date';
import type { MyNumberMissingReason, Registration, Sex } from './registration-row';
import { isBlank, isLongerThan, missingReasons, otherReason, sexes, textOrNull } from './row-cells';
import { describeFault, type RowFault } from './row-faults';

/** Filled in by the platform (1–9), by the employer (10–13) and by whoever judges (14–27). */
export const collectionColumns: readonly { header: string }[] = [
  '事業所記号',
  '被保険者番号',
  '区分',
  '続柄コード',
  '枝番',
  '漢字氏名',
  'カナ氏名',
  '生年月日',
  '性別',
  '後日収集',
  '個人番号',
  '未記入理由',
  '未記入理由メモ',
  '後日収集妥当性チェック',
  '後日収集相関チェック',
  '個人番号・未記入理由入力チェック①(両方無)',
  '個人番号・未記入理由入力チェック②(両方有)',
  '個人番号12桁チェック',
  'チェックデジット',
  '未記入理由妥当性チェック',
  '未記入理由メモ入力チェック',
  '未記入理由メモ相関チェック',
  '未記入理由メモ桁数チェック',
  '判定結果',
  '判定結果詳細①',
  '判定結果詳細②',
  '判定結果詳細',
].map((header) => ({ header }));

export const collectionMyNumberColumn = 10;

const givenColumns = 13;
const longestMemo = 100;

/** A row of a collection file (事業所配布用個人番号入力データ) that may be used if the person is who it says. */
export interface CollectionRow {
  symbol: string;
  number: string;
  cardBranch: string;
  nameKanji: string;
  nameKana: string;
  /** Null when it cannot be read, and then equal to nobody's; so is the sex. */
  birthDate: PlainDate | null;
  sex: Sex | null;
  myNumber: string | null;
  missingReason: MyNumberMissingReason | null;
  missingMemo: string | null;
  collectLater: boolean;
}

export type CollectionFault =
  | MyNumberFault
  | Extract<
      RowFault,
      | 'COLLECT_LATER_VALUE'
      | 'COLLECT_LATER_CORRELATION'
      | 'NUMBER_AND_REASON_MISSING'
      | 'MY_NUMBER_AND_REASON'
      | 'REASON_UNKNOWN'
      | 'MEMO_REQUIRED'
      | 'MEMO_WITHOUT_OTHER'
      | 'MEMO_TOO_LONG'
    >;

/** What the employer filled in. */
interface Answers {
  later: string;
  number: string;
  numberFault: MyNumberFault | null;
  reason: string;
  memo: string;
}

const answersOf = (cells: readonly string[]): Answers => {
  const [later = '', number = '', reason = '', memo = ''] = cells.slice(9, givenColumns);
  return { later, number, numberFault: number === '' ? null : myNumberFault(number), reason, memo };
};

interface Check {
  /** Of the layout, counted from 1 as everybody who talks about these files does. */
  column: number;
  isJudged: (answers: Answers) => boolean;
  fault: (answers: Answers) => CollectionFault | false | null;
}

const checks: readonly Check[] = [
  {
    column: 14,
    isJudged: () => true,
    fault: ({ later }) => later !== '' && later !== '1' && 'COLLECT_LATER_VALUE',
  },
  {
    column: 15,
    isJudged: ({ later }) => later === '1',
    fault: ({ number, reason, memo }) =>
      !(number === '' && reason === '' && isBlank(memo)) && 'COLLECT_LATER_CORRELATION',
  },
  {
    column: 16,
    isJudged: ({ later }) => later === '',
    fault: ({ number, reason }) => number === '' && reason === '' && 'NUMBER_AND_REASON_MISSING',
  },
  {
    column: 17,
    isJudged: ({ number, reason }) => number !== '' || reason !== '',
    fault: ({ number, reason }) => number !== '' && reason !== '' && 'MY_NUMBER_AND_REASON',
  },
  {
    column: 18,
    isJudged: ({ number }) => number !== '',
    fault: ({ numberFault }) => numberFault === 'MY_NUMBER_FORMAT' && numberFault,
  },
  {
    column: 19,
    isJudged: ({ number, numberFault }) => number !== '' && numberFault !== 'MY_NUMBER_FORMAT',
    fault: ({ numberFault }) => numberFault,
  },
  {
    column: 20,
    isJudged: ({ reason }) => reason !== '',
    fault: ({ reason }) => missingReasons.wordOf(reason) === undefined && 'REASON_UNKNOWN',
  },
  {
    column: 21,
    isJudged: ({ reason }) => reason === otherReason,
    fault: ({ memo }) => isBlank(memo) && 'MEMO_REQUIRED',
  },
  {
    column: 22,
    isJudged: ({ memo }) => !isBlank(memo),
    fault: ({ reason }) => reason !== otherReason && 'MEMO_WITHOUT_OTHER',
  },
  {
    column: 23,
    isJudged: ({ memo }) => !isBlank(memo),
    fault: ({ memo }) => isLongerThan(memo, longestMemo) && 'MEMO_TOO_LONG',
  },
];

const firstCheckOnReason = 20;

interface Judged {
  /** Columns 14 to 23; empty where there is nothing to judge. */
  checks: readonly ('OK' | 'NG' | '')[];
  /** Columns 25 and 26: which of the checks on the My Number, and on the reason, failed. */
  detail1: string;
  detail2: string;
  /** Of the failing checks, in their order. */
  faults: readonly CollectionFault[];
}

export type CollectionVerdict = Judged &
  ({ judgement: 'OK' | '後日'; row: CollectionRow } | { judgement: 'NG'; row: null });

/** All that needs nothing but the row. What came back in columns 14 to 27 does not matter. */
export function judgeCollectionRow(cells: readonly string[]): CollectionVerdict {
  const answers = answersOf(cells);
  const outcomes = checks.map(({ column, isJudged, fault }) => {
    const judged = isJudged(answers);
    return { column, judged, fault: (judged && fault(answers)) || null };
  });
  const failing = outcomes.flatMap(({ column, fault }) => (fault === null ? [] : [{ column, fault }]));
  const listed = (isListed: (column: number) => boolean): string =>
    failing.flatMap(({ column }) => (isListed(column) ? [column] : [])).join(' ');
  const judged: Judged = {
    checks: outcomes.map((outcome) => (outcome.judged ? (outcome.fault === null ? 'OK' : 'NG') : '')),
    detail1: listed((column) => column < firstCheckOnReason),
    detail2: listed((column) => column >= firstCheckOnReason),
    faults: failing.map(({ fault }) => fault),
  };
  if (failing.length > 0) return { ...judged, judgement: 'NG', row: null };
  return { ...judged, judgement: answers.later === '1' ? '後日' : 'OK', row: rowOf(cells, answers) };
}

function rowOf(cells: readonly string[], { later, number, reason, memo }: Answers): CollectionRow {
  const cell = (column: number): string => cells[column] ?? '';
  return {
    symbol: cell(0),
    number: cell(1),
    // A spreadsheet takes the zero away.
    cardBranch: cell(4).replace(/^[0-9]$/, '0$&'),
    nameKanji: cell(5),
    nameKana: cell(6),
    birthDate: plainDateFromDigits(cell(7)),
    sex: sexes.wordOf(cell(8)) ?? null,
    myNumber: number === '' ? null : number,
    missingReason: missingReasons.wordOf(reason) ?? null,
    missingMemo: textOrNull(memo),
    collectLater: later === '1',
  };
}

type Described = Pick<Registration, 'nameKanji' | 'nameKana' | 'birthDate' | 'sex'>;

/** In which of its fields the row is not about this person. */
export function differsFromSubscriber(row: CollectionRow, person: Described): (keyof Described)[] {
  const agrees: Record<keyof Described, boolean> = {
    nameKanji: sameName(row.nameKanji, person.nameKanji),
    nameKana: sameName(row.nameKana, person.nameKana),
    birthDate: row.birthDate === person.birthDate,
    sex: row.sex === person.sex,
  };
  return (Object.keys(agrees) as (keyof Described)[]).filter((field) => !agrees[field]);
}

/** What becomes of a usable row (OK or 後日) when it is set against the subscribers and the other rows. */
export interface LaterVerdict {
  /** 対象者: no subscriber has this card, or the row describes somebody else. */
  notSubscriber: boolean;
  /** 重複, and why. */
  duplicate: false | Extract<RowFault, 'MY_NUMBER_LINKED_TO_ANOTHER' | 'MY_NUMBER_DUPLICATE_IN_FILE'>;
}

/** The row of the result: the My Number is left out, and a row that was NG by itself stays as it was judged. */
export function collectionResultCells(
  cells: readonly string[],
  { checks: verdicts, judgement, detail1, detail2, faults, row }: CollectionVerdict,
  later: LaterVerdict,
): string[] {
  const notSubscriber = row !== null && later.notSubscriber;
  const duplicate = row !== null && later.duplicate;
  const all: RowFault[] = [...faults];
  if (notSubscriber) all.push('NOT_A_SUBSCRIBER');
  if (duplicate !== false) all.push(duplicate);
  return [
    ...Array.from({ length: givenColumns }, (_, column) =>
      column === collectionMyNumberColumn ? '' : (cells[column] ?? ''),
    ),
    ...verdicts,
    all.length === 0 ? judgement : 'NG',
    duplicate === false ? detail1 : '重複',
    notSubscriber ? '対象者' : detail2,
    all.map((fault) => describeFault(fault, undefined, collectionColumns)).join(''),
  ];
}
