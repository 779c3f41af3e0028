import { parseDateText } from '../../src/domain/japanese-era';
import { digitsOf, type PlainDate } from '../../src/domain/plain-date';
import {
  cellsOf,
  combinedFaults,
  judgeRow,
  registrationColumns,
  type Registration,
} from '../../src/domain/registration-row';
import { describeFault, rowFaults, type RowFault } from '../../src/domain/row-faults';
import { dateTextFaults } from '../ui/date-text-faults';
import { western } from '../ui/western';

export type RegistrationField = keyof Registration;

/** What stands in the form: codes as files have them, days in any notation. */
export type RegistrationText = Record<RegistrationField, string>;

type RegistrationFaults = Partial<Record<RegistrationField, string>>;

const dateFields: readonly RegistrationField[] = ['birthDate', 'eligibilityStart', 'eligibilityEnd', 'notifiedOn'];
const choices: readonly RegistrationField[] = ['kind', 'enrolmentKind', 'sex'];

/** What an empty cell that must be filled is told, depending on its column. */
const toldWhenEmpty: readonly RowFault[] = ['REQUIRED', 'CODE_UNKNOWN', 'CARD_BRANCH_FORMAT', 'SEX_CODE'];

/** A row without fault: its cells stand in for faulty ones, so that the judge goes on to the next. */
const sound: RegistrationText = {
  eligibilityId: '1',
  symbol: '1',
  number: '1',
  cardBranch: '00',
  kind: '1',
  relationshipCode: '',
  enrolmentKind: '1',
  nameKanji: '名',
  nameKana: 'メイ',
  birthDate: '19000101',
  sex: '1',
  postalCode: '',
  address: '',
  municipalityCode: '',
  myNumber: '',
  myNumberMissingReason: '',
  eligibilityStart: '19000101',
  eligibilityEnd: '',
  eligibilityEndReason: '',
  notifiedOn: '19000101',
};

const cellsOfText = (text: RegistrationText): string[] =>
  registrationColumns.map(({ field }) => {
    // A My Number is never repaired, not even of spaces around it.
    if (field === 'myNumber') return text[field];
    const parsed = dateFields.includes(field) ? parseDateText(text[field]) : null;
    return parsed?.ok ? digitsOf(parsed.date) : text[field].trim();
  });

/** The sentence of a row fault, in the words of a screen rather than of a file. */
export function describeAt(field: RegistrationField, code: RowFault, typed: string): string {
  if (typed === '' && toldWhenEmpty.includes(code))
    return choices.includes(field) ? '選択してください。' : '入力してください。';
  if (code === 'DATE_FORMAT') {
    const parsed = parseDateText(typed);
    return parsed.ok ? rowFaults.DATE_FORMAT : dateTextFaults[parsed.reason];
  }
  return describeFault(
    code,
    registrationColumns.findIndex((column) => column.field === field),
  );
}

export type TextVerdict = { ok: true; registration: Registration } | { ok: false; faults: RegistrationFaults };

/** The judge of file rows, asked until every faulty field has been named. */
export function judgeText(text: RegistrationText, today: PlainDate): TextVerdict {
  const cells = cellsOfText(text);
  const faults: RegistrationFaults = {};
  for (;;) {
    const verdict = judgeRow(cells, today);
    const named = Object.keys(faults).length > 0;
    if (verdict.ok) return named ? { ok: false, faults } : verdict;
    const field = registrationColumns[verdict.column]?.field;
    if (!field || faults[field] || (named && combinedFaults.includes(verdict.code))) return { ok: false, faults };
    faults[field] = describeAt(field, verdict.code, text[field].trim());
    if (combinedFaults.includes(verdict.code)) return { ok: false, faults };
    cells[verdict.column] = sound[field];
  }
}

/** Some fields of a registration, judged as if all others were sound. */
export const judgePart = (text: Partial<RegistrationText>, today: PlainDate): TextVerdict =>
  judgeText({ ...sound, ...text }, today);

/** What a form shows of something registered: codes for choices, days in words. */
export function textOf<Field extends RegistrationField>(
  registered: Pick<Registration, Field>,
  fields: readonly Field[],
): Record<Field, string> {
  const row = judgeRow(cellsOfText(sound), '9999-12-31');
  if (!row.ok) throw new Error('the sound row is not sound');
  const cells = cellsOf({ ...row.registration, ...registered });
  const text = (field: Field) => {
    const value = registered[field];
    if (value !== null && dateFields.includes(field)) return western(value);
    return cells[registrationColumns.findIndex((column) => column.field === field)] ?? '';
  };
  return Object.fromEntries(fields.map((field) => [field, text(field)])) as Record<Field, string>;
}
