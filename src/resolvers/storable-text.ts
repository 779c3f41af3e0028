import { Refusal } from '../refusal';

/** A NUL, which PostgreSQL cannot store, and half a character, which it would store as another one. */
const noText = /[\0\p{Cs}]/u;

/** Every text of an input can be stored as it was typed. */
export function mustBeStorable(input: object): void {
  const [field] = Object.entries(input).find(([, value]) => typeof value === 'string' && noText.test(value)) ?? [];
  if (field !== undefined) throw new Refusal('BAD_USER_INPUT', { field });
}
