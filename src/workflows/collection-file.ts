import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { cardRange } from '../domain/card-key';
import { collectionColumns } from '../domain/collection-row';
import { digitsOf, type PlainDate } from '../domain/plain-date';
import { kinds, sexes, type Sex, type SubscriberKind } from '../domain/row-cells';
import { encodeCp932 } from '../files/cp932';
import { csvLine } from '../files/csv';
import type { FileEncoding } from '../files/decode';

const countOfficePersons = statement('count-office-persons');
const officePersons = statement('office-persons');

const rowsPerPage = 1_000;

const byteOrderMark = '\ufeff';

/** Whose My Numbers an office (事業所) is asked for. */
export interface Asked {
  symbol: string;
  /** Also of those who have one. */
  everybody: boolean;
  encoding: FileEncoding;
}

interface OfficePerson {
  cardKey: string;
  symbol: string;
  number: string;
  kind: SubscriberKind;
  cardBranch: string;
  relationshipCode: string | null;
  nameKanji: string;
  nameKana: string;
  birthDate: PlainDate;
  sex: Sex;
}

export async function countAsked(session: InsurerSession, { symbol, everybody }: Asked): Promise<number> {
  const { first, behind } = cardRange(symbol);
  const [row] = await session.run<{ count: number }>(countOfficePersons, [first, behind, everybody]);
  return row!.count;
}

/** The file for the office in pieces, each read in a transaction of its own: a slow reader holds none open. */
export async function* collectionFile(
  inTransaction: <Result>(work: (session: InsurerSession) => Promise<Result>) => Promise<Result>,
  { symbol, everybody, encoding }: Asked,
): AsyncGenerator<Buffer> {
  const { first, behind } = cardRange(symbol);
  const isCp932 = encoding === 'CP932';
  let text = (isCp932 ? '' : byteOrderMark) + csvLine(collectionColumns.map(({ header }) => header));
  for (let last = first; ; text = '') {
    const persons = await inTransaction((session) =>
      session.run<OfficePerson>(officePersons, [last, behind, everybody, rowsPerPage]),
    );
    text += persons.map(lineOf).join('');
    yield isCp932 ? encodeCp932(text).bytes : Buffer.from(text, 'utf8');
    if (persons.length < rowsPerPage) return;
    last = persons.at(-1)!.cardKey;
  }
}

/** What the employer fills in, and what is judged then, stays empty. */
const toBeFilled = Array<string>(collectionColumns.length - 9).fill('');

const lineOf = (person: OfficePerson): string =>
  csvLine([
    person.symbol,
    person.number,
    kinds.codeOf(person.kind),
    person.relationshipCode ?? '',
    person.cardBranch,
    person.nameKanji,
    person.nameKana,
    digitsOf(person.birthDate),
    sexes.codeOf(person.sex),
    ...toBeFilled,
  ]);
