import type { Faults } from './use-judged-form';

/** Which of the fields are empty, but for those that may be. */
export const missing = <Field extends string>(
  text: Record<Field, string>,
  optional: readonly Field[] = [],
): Faults<Field> =>
  Object.fromEntries(
    (Object.keys(text) as Field[])
      .filter((field) => text[field].trim() === '' && !optional.includes(field))
      .map((field) => [field, '入力してください。']),
  ) as Faults<Field>;
