import { Refusal } from '../refusal';

/** Twelve digits as people write a My Number: at a stretch, or in fours with a space or hyphen between. */
const twelveDigits = /[0-9]{4}[\s\p{Pd}ー−_.,・]?[0-9]{4}[\s\p{Pd}ー−_.,・]?[0-9]{4}/u;
const controlCharacter = /\p{Cc}/u;

/** A reason is kept for years beside the operation, so it may not be, or hold, a My Number. */
export function mustBeReason(text: string): void {
  if (text.trim() === '' || controlCharacter.test(text) || twelveDigits.test(text.normalize('NFKC'))) {
    throw new Refusal('BAD_USER_INPUT', { field: 'reason' });
  }
}
