import { containsTwelveDigits } from '../domain/my-number';
import { Refusal } from '../refusal';

const controlCharacter = /\p{Cc}/u;

/** A reason is kept for years beside the operation, so it may not be, or hold, a My Number. */
export function mustBeReason(text: string, field = 'reason'): void {
  if (text.trim() === '' || controlCharacter.test(text) || containsTwelveDigits(text)) {
    throw new Refusal('BAD_USER_INPUT', { field });
  }
}
