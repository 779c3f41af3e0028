/** The unit separator, which no keyboard writes, keeps 12 + 3 apart from 1 + 23. */
const separator = '\u001f';
const afterSeparator = ' ';

/**
 * What a symbol, number and card branch (記号・番号・枝番) are compared by: NFKC of each, so that １２ and 12 are one card.
 * The original is what is stored and shown.
 */
export const cardKey = (symbol: string, number: string, cardBranch: string): string =>
  [symbol, number, cardBranch].map((part) => part.normalize('NFKC')).join(separator);

/** The card keys of a symbol, or of a symbol and number: from `first` on, up to `behind`. */
export function cardRange(...parts: [symbol: string, number?: string]): { first: string; behind: string } {
  const begin = parts.map((part = '') => part.normalize('NFKC')).join(separator);
  return { first: begin + separator, behind: begin + afterSeparator };
}
