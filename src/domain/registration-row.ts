import { isMunicipalityCode } from './municipality-code';
import { myNumberFault } from './my-number';
import { isNameKana } from './name-kana';
import { digitsOf, plainDateFromDigits, type PlainDate } from './plain-date';
import {
  codes,
  isBlank,
  isLongerThan,
  judged,
  kinds,
  missingReasons,
  sexes,
  textOrNull,
  type MyNumberMissingReason,
  type Sex,
  type SubscriberKind,
  type WordOf,
} from './row-cells';
import type { RowFault } from './row-faults';

export type { MyNumberMissingReason, Sex, SubscriberKind } from './row-cells';

const enrolmentKinds = codes({ '1': 'GENERAL', '2': 'VOLUNTARY', '3': 'SPECIAL_RETIRED', '4': 'DEPENDANT' });
const endReasons = codes({ '01': '01', '02': '02', '03': '03', '99': '99' });

export type EnrolmentKind = WordOf<typeof enrolmentKinds>;
type EligibilityEndReason = WordOf<typeof endReasons>;

/** One row of a registration file (資格情報登録): a person and one of the person's eligibility periods (資格期間). */
export interface Registration {
  eligibilityId: string;
  symbol: string;
  number: string;
  cardBranch: string;
  kind: SubscriberKind;
  relationshipCode: string | null;
  enrolmentKind: EnrolmentKind;
  nameKanji: string;
  nameKana: string;
  birthDate: PlainDate;
  sex: Sex;
  postalCode: string | null;
  address: string | null;
  municipalityCode: string | null;
  myNumber: string | null;
  myNumberMissingReason: MyNumberMissingReason | null;
  eligibilityStart: PlainDate;
  /** The first day not covered; equal to the start in a period that is kept and was never valid. */
  eligibilityEnd: PlainDate | null;
  eligibilityEndReason: EligibilityEndReason | null;
  notifiedOn: PlainDate;
}

type CellRule = (text: string, today: PlainDate) => RowFault | null;

interface Column {
  header: string;
  field: keyof Registration;
  /** What an empty cell is: a fault, nothing, or a value for the rule. */
  empty: 'REQUIRED' | 'ALLOWED' | 'JUDGED';
  /** In code points. */
  longest: number;
  rule?: CellRule;
}

const cardBranchDigits = /^[0-9]{2}$/;

const cardBranch: CellRule = (text) => (cardBranchDigits.test(text) ? null : 'CARD_BRANCH_FORMAT');
const nameKana: CellRule = (text) => (isNameKana(text) ? null : 'NAME_KANA_FORMAT');
const sex: CellRule = (text) => (sexes.wordOf(text) === undefined ? 'SEX_CODE' : null);
const municipality: CellRule = (text) => (isMunicipalityCode(text) ? null : 'MUNICIPALITY_CODE_CHECK_DIGIT');
const realDay: CellRule = (text) => (plainDateFromDigits(text) === null ? 'DATE_FORMAT' : null);
const birthDate: CellRule = (text, today) => {
  const date = plainDateFromDigits(text);
  if (date === null) return 'DATE_FORMAT';
  return date > today ? 'BIRTH_DATE_IN_FUTURE' : null;
};
const listed =
  (list: { wordOf: (code: string) => string | undefined }): CellRule =>
  (text) =>
    list.wordOf(text) === undefined ? 'CODE_UNKNOWN' : null;

const columns: readonly Column[] = [
  { header: '資格ID', field: 'eligibilityId', empty: 'REQUIRED', longest: 32 },
  { header: '記号', field: 'symbol', empty: 'REQUIRED', longest: 19 },
  { header: '番号', field: 'number', empty: 'REQUIRED', longest: 19 },
  { header: '枝番', field: 'cardBranch', empty: 'JUDGED', longest: 100, rule: cardBranch },
  { header: '区分', field: 'kind', empty: 'JUDGED', longest: 100, rule: listed(kinds) },
  { header: '続柄コード', field: 'relationshipCode', empty: 'ALLOWED', longest: 100 },
  { header: '加入区分', field: 'enrolmentKind', empty: 'JUDGED', longest: 100, rule: listed(enrolmentKinds) },
  { header: '漢字氏名', field: 'nameKanji', empty: 'REQUIRED', longest: 100 },
  { header: 'カナ氏名', field: 'nameKana', empty: 'REQUIRED', longest: 100, rule: nameKana },
  { header: '生年月日', field: 'birthDate', empty: 'REQUIRED', longest: 100, rule: birthDate },
  { header: '性別', field: 'sex', empty: 'REQUIRED', longest: 100, rule: sex },
  { header: '郵便番号', field: 'postalCode', empty: 'ALLOWED', longest: 100 },
  { header: '住所', field: 'address', empty: 'ALLOWED', longest: 200 },
  { header: '市町村コード', field: 'municipalityCode', empty: 'ALLOWED', longest: 100, rule: municipality },
  { header: '個人番号', field: 'myNumber', empty: 'ALLOWED', longest: 100, rule: myNumberFault },
  {
    header: '未記入理由',
    field: 'myNumberMissingReason',
    empty: 'ALLOWED',
    longest: 100,
    rule: listed(missingReasons),
  },
  { header: '資格取得年月日', field: 'eligibilityStart', empty: 'REQUIRED', longest: 100, rule: realDay },
  { header: '資格喪失年月日', field: 'eligibilityEnd', empty: 'ALLOWED', longest: 100, rule: realDay },
  { header: '資格喪失事由', field: 'eligibilityEndReason', empty: 'ALLOWED', longest: 100, rule: listed(endReasons) },
  { header: '届出受理年月日', field: 'notifiedOn', empty: 'REQUIRED', longest: 100, rule: realDay },
];

export const registrationColumns: readonly Pick<Column, 'header' | 'field'>[] = columns;

interface CombinedRule {
  code: RowFault;
  /** The column a person would look at first. */
  field: keyof Registration;
  broken: (row: Registration) => boolean;
}

/** In the order they are judged. */
const combinedRules: readonly CombinedRule[] = [
  {
    code: 'KIND_MISMATCH',
    field: 'enrolmentKind',
    broken: ({ kind, enrolmentKind }) => (kind === 'DEPENDANT') !== (enrolmentKind === 'DEPENDANT'),
  },
  {
    code: 'RELATIONSHIP_REQUIRED',
    field: 'relationshipCode',
    broken: ({ kind, relationshipCode }) => kind === 'DEPENDANT' && relationshipCode === null,
  },
  {
    code: 'PERIOD_ENDS_BEFORE_START',
    field: 'eligibilityEnd',
    broken: ({ eligibilityStart, eligibilityEnd }) => eligibilityEnd !== null && eligibilityEnd < eligibilityStart,
  },
  {
    code: 'LOSS_REASON_REQUIRED',
    field: 'eligibilityEndReason',
    broken: ({ eligibilityEnd, eligibilityEndReason }) => (eligibilityEnd === null) !== (eligibilityEndReason === null),
  },
  {
    code: 'MY_NUMBER_AND_REASON',
    field: 'myNumberMissingReason',
    broken: ({ myNumber, myNumberMissingReason }) => myNumber !== null && myNumberMissingReason !== null,
  },
];

/** The faults about several columns at once, judged only when each column is sound. */
export const combinedFaults: readonly RowFault[] = combinedRules.map(({ code }) => code);

const columnOf = (field: keyof Registration): number => columns.findIndex((column) => column.field === field);

function cellFault({ empty, longest, rule }: Column, text: string, today: PlainDate): RowFault | null {
  if (empty === 'REQUIRED' && isBlank(text)) return 'REQUIRED';
  if (isLongerThan(text, longest)) return 'TOO_LONG';
  if (rule === undefined || (text === '' && empty === 'ALLOWED')) return null;
  return rule(text, today);
}

function registrationOf(cells: readonly string[]): Registration {
  const cell = (column: number): string => cells[column] ?? '';
  const optional = <Value>(column: number, read: (text: string) => Value | null | undefined): Value | null =>
    cell(column) === '' ? null : judged(read(cell(column)));
  return {
    eligibilityId: cell(0),
    symbol: cell(1),
    number: cell(2),
    cardBranch: cell(3),
    kind: judged(kinds.wordOf(cell(4))),
    relationshipCode: textOrNull(cell(5)),
    enrolmentKind: judged(enrolmentKinds.wordOf(cell(6))),
    nameKanji: cell(7),
    nameKana: cell(8),
    birthDate: judged(plainDateFromDigits(cell(9))),
    sex: judged(sexes.wordOf(cell(10))),
    postalCode: textOrNull(cell(11)),
    address: textOrNull(cell(12)),
    municipalityCode: textOrNull(cell(13)),
    myNumber: textOrNull(cell(14)),
    myNumberMissingReason: optional(15, missingReasons.wordOf),
    eligibilityStart: judged(plainDateFromDigits(cell(16))),
    eligibilityEnd: optional(17, plainDateFromDigits),
    eligibilityEndReason: optional(18, endReasons.wordOf),
    notifiedOn: judged(plainDateFromDigits(cell(19))),
  };
}

/** `column` is counted from 0. */
export type RowVerdict = { ok: true; registration: Registration } | { ok: false; code: RowFault; column: number };

/**
 * All rules that need nothing but the row and the day of receipt: the columns in header order, then the combined
 * ones. The first that fails is the verdict. MY_NUMBER_OR_REASON_REQUIRED comes directly after these, where it is
 * known whether the person has a My Number already.
 */
export function judgeRow(cells: readonly string[], today: PlainDate): RowVerdict {
  for (const [column, rules] of columns.entries()) {
    const code = cellFault(rules, cells[column] ?? '', today);
    if (code !== null) return { ok: false, code, column };
  }
  const registration = registrationOf(cells);
  for (const { code, field, broken } of combinedRules) {
    if (broken(registration)) return { ok: false, code, column: columnOf(field) };
  }
  return { ok: true, registration };
}

/** The row a file would hold for it, so that what is typed on screen passes the same rules. */
export const cellsOf = (registration: Registration): string[] => [
  registration.eligibilityId,
  registration.symbol,
  registration.number,
  registration.cardBranch,
  kinds.codeOf(registration.kind),
  registration.relationshipCode ?? '',
  enrolmentKinds.codeOf(registration.enrolmentKind),
  registration.nameKanji,
  registration.nameKana,
  digitsOf(registration.birthDate),
  sexes.codeOf(registration.sex),
  registration.postalCode ?? '',
  registration.address ?? '',
  registration.municipalityCode ?? '',
  registration.myNumber ?? '',
  registration.myNumberMissingReason ?? '',
  digitsOf(registration.eligibilityStart),
  registration.eligibilityEnd === null ? '' : digitsOf(registration.eligibilityEnd),
  registration.eligibilityEndReason ?? '',
  digitsOf(registration.notifiedOn),
];
