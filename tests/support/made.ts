import { checkDigitOf } from '../../src/domain/my-number';
import { registrationColumns } from '../../src/domain/registration-row';
import { planted } from './evidence';

/** My Numbers that are right in form, one after another: synthetic, from a fixed start per process. */
let numbers = (process.pid % 100_000) * 100_000;
export function aMyNumber(): string {
  numbers += 1;
  const base = String(10_000_000_000 + numbers).slice(-11);
  return planted(base + checkDigitOf(base));
}

type Cells = Partial<Record<(typeof registrationColumns)[number]['field'], string>>;

let people = 0;

/** Cells of a registration file's row by their field; what a test does not mention is filled in. */
export function aRow(given: Cells = {}): Record<keyof Cells, string> {
  people += 1;
  const own = {
    eligibilityId: `T${process.pid}-${people}`,
    ...{
      symbol: '9100',
      number: String(people),
      cardBranch: '00',
      kind: '1',
      relationshipCode: '',
      enrolmentKind: '1',
    },
    ...{ nameKanji: '架空　太郎', nameKana: 'カクウ　タロウ', birthDate: '19800401', sex: '1', postalCode: '1000001' },
    ...{ address: '東京都千代田区千代田1－1', municipalityCode: '131016', myNumber: '', eligibilityStart: '20240401' },
    ...{ eligibilityEnd: '', eligibilityEndReason: '', notifiedOn: '20240403' },
  };
  return { ...own, myNumberMissingReason: given.myNumber ? '' : '1', ...given } as Record<keyof Cells, string>;
}

/** A registration file of such rows. */
export function aFile(rows: Cells[], lineEnd = '\r\n'): string {
  const header = registrationColumns.map((column) => column.header).join(',');
  const lines = rows.map((row) => {
    const cells = aRow(row);
    return registrationColumns.map(({ field }) => cells[field] ?? '').join(',');
  });
  return [header, ...lines, ''].join(lineEnd);
}

/** The same person as input of registerSubscriber. */
export function anInput(given: Cells = {}): Record<string, string | null> {
  const row = aRow(given);
  const day = (digits: string) =>
    digits === '' ? null : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const words = {
    kind: { 1: 'INSURED', 2: 'DEPENDANT' },
    enrolmentKind: { 1: 'GENERAL', 2: 'VOLUNTARY', 3: 'SPECIAL_RETIRED', 4: 'DEPENDANT' },
    sex: { 1: 'MALE', 2: 'FEMALE', 3: 'NOT_SET' },
  };
  const worded = (field: keyof typeof words) => (words[field] as Record<string, string>)[row[field]] ?? row[field];
  const text = (value: string) => (value === '' ? null : value);
  return {
    ...Object.fromEntries(Object.entries(row).map(([field, value]) => [field, text(value)])),
    ...{ kind: worded('kind'), enrolmentKind: worded('enrolmentKind'), sex: worded('sex') },
    ...{
      birthDate: day(row.birthDate),
      eligibilityStart: day(row.eligibilityStart),
      eligibilityEnd: day(row.eligibilityEnd),
      notifiedOn: day(row.notifiedOn),
    },
  };
}
