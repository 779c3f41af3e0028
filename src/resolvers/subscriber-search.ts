import type { Statement } from '../db/statements';
import { statement } from '../db/statements';
import { nameKey, prefixEnd } from '../domain/name-kana';
import type { PlainDate } from '../domain/plain-date';
import type { Subscriber } from '../entities/subscriber';

const byName = statement('subscribers-by-name');
const byBirthDate = statement('subscribers-by-birth-date');
const byCard = statement('subscribers-by-card');
const byNumber = statement('subscribers-by-number');

/** A search with every spelling of the same question alike; null: not asked for. */
export interface Search {
  nameKey: string | null;
  symbol: string | null;
  number: string | null;
  cardBranch: string | null;
  birthDate: PlainDate | null;
  myNumber: string | null;
}

type Given = { [key in 'nameKana' | 'symbol' | 'number' | 'cardBranch' | 'birthDate' | 'myNumber']?: string | null };

const wide = (text: string | null | undefined): string | null => text?.normalize('NFKC').trim() || null;

export const searchOf = (given: Given): Search => ({
  nameKey: nameKey(given.nameKana ?? '') || null,
  symbol: wide(given.symbol),
  number: wide(given.number),
  cardBranch: wide(given.cardBranch),
  birthDate: given.birthDate ?? null,
  myNumber: given.myNumber || null,
});

/** The same question asked of one who was found by My Number: the other conditions hold as well. */
export function fits(search: Search, { nameKana, birthDate, eligibilityPeriods }: Subscriber): boolean {
  const { symbol, number, cardBranch } = search;
  // Somebody whose only period was cancelled has none, and still a number.
  const isAboutNoCard = symbol === null && number === null && cardBranch === null;
  const isAsked = (asked: string | null, held: string) => asked === null || asked === wide(held);
  return (
    nameKey(nameKana).startsWith(search.nameKey ?? '') &&
    isAsked(search.birthDate, birthDate) &&
    (isAboutNoCard ||
      eligibilityPeriods.some(
        (card) => isAsked(symbol, card.symbol) && isAsked(number, card.number) && isAsked(cardBranch, card.cardBranch),
      ))
  );
}

export interface From {
  /** Kana key and id of the last one shown. */
  key: string;
  id: string | null;
  limit: number;
}

const beforeAllIds = '00000000-0000-0000-0000-000000000000';
/** Behind every text, in the order of code points. */
const behindAll = '\u{10ffff}';
/** Numbers are kept as written; some offices write them in full width. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const separator = '\u001f';
const behindSeparator = ' ';

/** The statement whose index fits what is asked, and its values. */
export function statementFor(search: Search, { key, id, limit }: From): { prepared: Statement; values: unknown[] } {
  const { symbol, number, cardBranch, birthDate } = search;
  const prefix = search.nameKey ?? '';
  const common = [key, id ?? beforeAllIds, limit, birthDate, prefix, (prefix && prefixEnd(prefix)) || behindAll];
  if (symbol !== null) {
    const whole = number === null ? symbol : `${symbol}${separator}${number}`;
    return { prepared: byCard, values: [...common, whole + separator, whole + behindSeparator, cardBranch] };
  }
  if (number !== null) return { prepared: byNumber, values: [...common, [number, fullWidth(number)], cardBranch] };
  if (cardBranch !== null) return { prepared: byCard, values: [...common, '', behindAll, cardBranch] };
  if (birthDate !== null) return { prepared: byBirthDate, values: common };
  return { prepared: byName, values: common };
}
