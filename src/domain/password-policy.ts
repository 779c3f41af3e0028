/** NIST SP 800-63B-4, 3.1.1.2: fifteen characters where a password is all there is, eight beside a second factor. */
const leastPasswordLength = { alone: 15, withFactor: 8 };
const longestPassword = 128;

/** NFC: a password typed on another keyboard is the same password. */
export const normalisedPassword = (typed: string): string => typed.normalize('NFC');

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG';

/** Only the length is asked of it; which kinds of character it has is its owner's choice (800-63B-4). */
export function lengthFaultOf(typed: string, { withFactor }: { withFactor: boolean }): PasswordFault | null {
  const { length } = [...normalisedPassword(typed)];
  if (length > longestPassword) return 'PASSWORD_TOO_LONG';
  return length < leastPasswordLength[withFactor ? 'withFactor' : 'alone'] ? 'PASSWORD_TOO_SHORT' : null;
}

/** Whose password it is to be. */
export interface PasswordOwner {
  loginId: string;
  name: string;
  /** Null: the platform operator. */
  insurer: { insurerNumber: string; insurerName: string } | null;
}

const legalForm = /健康保険組合|健保組合|健康保険|健保/g;
const leastWord = 3;

/** Width, case, spaces and hyphens do not make another word of it. */
const foldedWord = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・-]/g, '');

/** What everybody who knows the owner would try first: whole, and without the insurer's legal form. */
export function wordsOf({ loginId, name, insurer }: PasswordOwner): string[] {
  const { insurerNumber = '', insurerName = '' } = insurer ?? {};
  const words = [loginId, name, insurerNumber, insurerName, insurerName.replace(legalForm, '')];
  return words.map(foldedWord).filter((word) => word.length >= leastWord);
}

export function namesItsOwner(typed: string, owner: PasswordOwner): boolean {
  const password = foldedWord(typed);
  return wordsOf(owner).some((word) => password.includes(word));
}
