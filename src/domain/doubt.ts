import { nameKey, sameName } from './name-kana';
import { digitsOf, type PlainDate } from './plain-date';
import { sexes, type Sex } from './row-cells';

/** 疑義: a My Number that was given for two persons, by the verdict of the rows it was given in. */
export const doubtKinds = ['LINKED_TO_ANOTHER', 'DUPLICATE_IN_FILE'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** How a doubt may move. */
export const doubtMoves = {
  OPEN: ['PROPOSED'],
  PROPOSED: ['OPEN', 'RESOLVED'],
  RESOLVED: [],
} as const satisfies Record<string, readonly string[]>;
export type DoubtState = keyof typeof doubtMoves;
export const doubtStates = Object.keys(doubtMoves) as DoubtState[];

/** The stored link stays, or it is cancelled. */
export const doubtResolutions = ['ROW_WRONG', 'LINK_WRONG'] as const;
export type DoubtResolution = (typeof doubtResolutions)[number];

/** What is kept of a row, as it was written, by the columns of its file. */
export const givenFields = [
  'eligibilityId',
  'symbol',
  'number',
  'cardBranch',
  'nameKanji',
  'nameKana',
  'birthDate',
  'sex',
  'address',
] as const;
export type GivenField = (typeof givenFields)[number];

/** How the files call them. */
const headers: Record<GivenField, readonly string[]> = {
  eligibilityId: ['資格ID'],
  symbol: ['記号', '事業所記号'],
  number: ['番号', '被保険者番号'],
  cardBranch: ['枝番'],
  nameKanji: ['漢字氏名', '氏名'],
  nameKana: ['カナ氏名'],
  birthDate: ['生年月日'],
  sex: ['性別'],
  address: ['住所'],
};

/** Where a file of these columns has each field; null: it does not. */
export const givenColumns = (columns: readonly { header: string }[]): (number | null)[] =>
  givenFields.map((field) => {
    const at = columns.findIndex(({ header }) => headers[field].includes(header));
    return at === -1 ? null : at;
  });

/** A row that gave the number; without a line it was typed on screen. */
export type GivenRow = { line: number | null } & Record<GivenField, string | null>;

/** The person to whom the number is linked. */
export interface Holder {
  nameKanji: string;
  nameKana: string;
  birthDate: PlainDate;
  sex: Sex;
  address: string | null;
  eligibilityPeriods: { eligibilityId: string; symbol: string; number: string; cardBranch: string }[];
}

/** The same in the words of a row. */
function asRow({ nameKanji, nameKana, birthDate, sex, address, eligibilityPeriods }: Holder): GivenRow {
  const { eligibilityId = null, symbol = null, number = null, cardBranch = null } = eligibilityPeriods[0] ?? {};
  const card = { eligibilityId, symbol, number, cardBranch };
  return { line: null, ...card, nameKanji, nameKana, birthDate: digitsOf(birthDate), sex: sexes.codeOf(sex), address };
}

const same: Partial<Record<GivenField, (one: string, other: string) => boolean>> = {
  nameKanji: sameName,
  nameKana: (one, other) => nameKey(one) === nameKey(other),
  address: sameName,
};

/** The fields that both say something about and in which they are not the same. */
const differing = (one: GivenRow, other: GivenRow): GivenField[] =>
  givenFields.filter((field) => {
    const [mine, theirs] = [one[field] ?? '', other[field] ?? ''];
    if (mine === '' || theirs === '') return false;
    return !(same[field] ?? ((a: string, b: string) => a === b))(mine, theirs);
  });

/** In which fields each row differs from the holder; where nobody holds the number, from any of the other rows. */
export function differencesOf(rows: readonly GivenRow[], holder: Holder | null): GivenField[][] {
  if (holder === null) {
    const [first] = rows;
    const fields = new Set(rows.flatMap((row) => (first === undefined ? [] : differing(row, first))));
    const some = givenFields.filter((field) => fields.has(field));
    return rows.map(() => some);
  }
  const held = asRow(holder);
  return rows.map((row) => differing(row, held));
}

export interface ProposedDoubt {
  state: DoubtState;
  proposedById: string | null;
}

export const whyNotProposed = ({ state }: ProposedDoubt): 'DOUBT_NOT_OPEN' | null =>
  state === 'OPEN' ? null : 'DOUBT_NOT_OPEN';

export const whyNotRejected = ({ state }: ProposedDoubt): 'DOUBT_NOT_OPEN' | null =>
  state === 'PROPOSED' ? null : 'DOUBT_NOT_OPEN';

/** Two persons resolve a doubt. */
export function whyNotConfirmed(doubt: ProposedDoubt, accountId: string): 'DOUBT_NOT_OPEN' | 'OWN_PROPOSAL' | null {
  const why = whyNotRejected(doubt);
  if (why !== null) return why;
  return doubt.proposedById === accountId ? 'OWN_PROPOSAL' : null;
}
