/** The codes of a column and the word the program has for each. */
export const codes = <Word extends string>(wordByCode: Record<string, Word>) => {
  const words = new Map(Object.entries(wordByCode));
  const codeByWord = new Map(Array.from(words, ([code, word]) => [word, code]));
  return { wordOf: (code: string) => words.get(code), codeOf: (word: Word) => codeByWord.get(word) ?? '' };
};

export const kinds = codes({ '1': 'INSURED', '2': 'DEPENDANT' });
export const sexes = codes({ '1': 'MALE', '2': 'FEMALE', '3': 'NOT_SET' });

/** Refused to give it, has none (living abroad), cannot be reached, other. */
export const missingReasons = codes({ '1': '1', '2': '2', '3': '3', '9': '9' });

export type WordOf<Codes extends { wordOf: (code: string) => string | undefined }> = NonNullable<
  ReturnType<Codes['wordOf']>
>;

export type SubscriberKind = WordOf<typeof kinds>;
export type Sex = WordOf<typeof sexes>;
export type MyNumberMissingReason = WordOf<typeof missingReasons>;

/** The missing reason (未記入理由) that a memo (未記入理由メモ) explains. */
export const otherReason: MyNumberMissingReason = '9';

/** A cell of white space alone says nothing, so it is as empty as an empty one where text is asked for. */
export const isBlank = (text: string): boolean => text === '' || text.trim() === '';

export const textOrNull = (text: string): string | null => (isBlank(text) ? null : text);

export const isLongerThan = (text: string, codePoints: number): boolean =>
  text.length > codePoints && (text.length > 2 * codePoints || Array.from(text).length > codePoints);

/** The columns have been judged, so every code and date is one; what could be missing here is a programming error. */
export function judged<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('a cell that its column refuses was taken for good');
  return value;
}
