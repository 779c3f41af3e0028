import type { PlainDate } from './plain-date';
import { affairLabels, affairs, type Affair } from './privilege-level';
import { isBlank, isLongerThan } from './row-cells';

/** 医療保険資格関係情報 and 医療保険給付関係情報: what a medical insurer is asked for. */
export const eligibilityInformation = 'TM00000000000031';
export const benefitInformation = 'TM00000000000032';

/** Who may ask whom for what (番号法第19条第8号の主務省令の表). */
export interface LegalEntry {
  law: string;
  item: string;
  /** For which of the own affairs (適用 給付 徴収) a society asks; null: another institution does. */
  area: Affair | null;
  requesterKind: string;
  affairCode: string;
  affairName: string;
  procedureCode: string;
  procedureName: string;
  informationCode: string;
  informationName: string;
  providerKind: string;
  consentRequired: boolean;
}

/** An entry as it is kept: it holds from the first day up to, and without, the last. */
export interface DatedEntry extends LegalEntry {
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

export type LegalQuestion = Pick<
  LegalEntry,
  'requesterKind' | 'affairCode' | 'procedureCode' | 'informationCode' | 'providerKind'
>;

export const holdsOn = ({ validFrom, validTo }: Pick<DatedEntry, 'validFrom' | 'validTo'>, day: PlainDate): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

const questionOf = (entry: LegalQuestion): string =>
  [entry.requesterKind, entry.affairCode, entry.procedureCode, entry.informationCode, entry.providerKind].join('|');

/** The entry by which this may be asked on this day; undefined: it may not. */
export const entryFor = <Entry extends DatedEntry>(
  entries: readonly Entry[],
  question: LegalQuestion,
  day: PlainDate,
): Entry | undefined => entries.find((entry) => holdsOn(entry, day) && questionOf(entry) === questionOf(question));

const kindShape = /^[A-Z_]{3,40}$/;
const codeShape = (letters: string): RegExp => new RegExp(`^${letters}[0-9]{14}$`);
const controlCharacter = /\p{Cc}/u;
const isText = (text: string): boolean => !isBlank(text) && !isLongerThan(text, 200) && !controlCharacter.test(text);
const fits = (shape: RegExp) => (text: string) => shape.test(text);

const areaOf = (label: string): Affair | null => affairs.find((affair) => affairLabels[affair] === label) ?? null;
const consents: Record<string, boolean> = { 要: true, 不要: false };

interface Column {
  header: string;
  isRight: (text: string) => boolean;
}

/** Of the file that the operator loads, in its order. */
export const legalTableColumns = [
  { header: '法令', isRight: isText },
  { header: '項番', isRight: isText },
  { header: '区分', isRight: (text) => text === '' || areaOf(text) !== null },
  { header: '照会者', isRight: fits(kindShape) },
  { header: '事務コード', isRight: fits(codeShape('JM')) },
  { header: '事務名', isRight: isText },
  { header: '事務手続コード', isRight: fits(codeShape('JT')) },
  { header: '事務手続名', isRight: isText },
  { header: '特定個人情報名コード', isRight: fits(codeShape('TM')) },
  { header: '特定個人情報名', isRight: isText },
  { header: '提供者', isRight: fits(kindShape) },
  { header: '同意', isRight: (text) => Object.hasOwn(consents, text) },
] as const satisfies readonly Column[];

type TextOf<Columns extends readonly unknown[]> = { [At in keyof Columns]: string };

const entryOf = (cells: readonly string[]): LegalEntry => {
  const [law, item, area, requesterKind, affairCode, affairName, procedureCode, procedureName, ...last] =
    cells as unknown as TextOf<typeof legalTableColumns>;
  const [informationCode, informationName, providerKind, consent] = last;
  return {
    ...{ law, item, area: areaOf(area), requesterKind, affairCode, affairName, procedureCode, procedureName },
    ...{ informationCode, informationName, providerKind, consentRequired: consents[consent]! },
  };
};

/** `row` counts the rows below the header from 0. */
interface LegalTableFault {
  row: number;
  column: string;
  reason: 'FORMAT' | 'NAME_DIFFERS' | 'GIVEN_TWICE';
}

export type LegalTable = { ok: true; entries: LegalEntry[] } | ({ ok: false } & LegalTableFault);

/** A table is taken as a whole or not at all: its first fault. */
export function legalTableOf(rows: readonly (readonly string[])[]): LegalTable {
  const names = new Map<string, string>();
  const questions = new Set<string>();
  const entries: LegalEntry[] = [];
  for (const [row, cells] of rows.entries()) {
    const wrong = legalTableColumns.find(({ isRight }, at) => !isRight(cells[at] ?? ''));
    if (wrong !== undefined) return { ok: false, row, column: wrong.header, reason: 'FORMAT' };
    const entry = entryOf(cells);
    const renamed = differentName(entry, names);
    if (renamed !== null) return { ok: false, row, column: renamed, reason: 'NAME_DIFFERS' };
    if (questions.has(questionOf(entry))) return { ok: false, row, column: '事務手続コード', reason: 'GIVEN_TWICE' };
    questions.add(questionOf(entry));
    entries.push(entry);
  }
  return { ok: true, entries };
}

/** A code means one thing in one table: the column whose name is another than before. */
function differentName(entry: LegalEntry, names: Map<string, string>): string | null {
  const pairs: [string, string, string][] = [
    ['事務名', entry.affairCode, entry.affairName],
    ['事務手続名', entry.procedureCode, entry.procedureName],
    ['特定個人情報名', entry.informationCode, entry.informationName],
  ];
  for (const [column, code, name] of pairs) {
    if ((names.get(code) ?? name) !== name) return column;
    names.set(code, name);
  }
  return null;
}

/** What permitted something stays as it was: a table begins today at the earliest, and replaces none that has begun. */
export function mayBegin(kept: readonly Pick<DatedEntry, 'validFrom'>[], from: PlainDate, today: PlainDate): boolean {
  if (kept.length === 0) return true;
  return from >= today && !kept.some(({ validFrom }) => validFrom <= today && validFrom >= from);
}
