/** The unit separator, which no keyboard writes, keeps 12 + 3 apart from 1 + 23. */
const separator = '\u001f';

/**
 * What a symbol, number and card branch (記号・番号・枝番) are compared by: NFKC of each, so that １２ and 12 are one card.
 * The original is what is stored and shown.
 */
export const cardKey = (symbol: string, number: string, cardBranch: string): string =>
  [symbol, number, cardBranch].map((part) => part.normalize('NFKC')).join(separator);
