import type { ComponentProps } from 'react';
import { parseDateText } from '../../src/domain/japanese-era';
import { dayInWords } from './day-in-words';
import { TextInput } from './TextInput';

interface Props extends Omit<ComponentProps<typeof TextInput>, 'hint'> {
  /** What stands in the field now, to say it back in both calendars. */
  text: string;
}

/** A day as text, in any notation; says back which day it took it for. */
export function DateInput({ text, ...props }: Props) {
  const parsed = parseDateText(text);
  return (
    <div className="min-w-0">
      <TextInput placeholder="例 H2.9.6、19900906" autoComplete="off" {...props} />
      {!props.error && (
        <p aria-live="polite" className="mt-1 min-h-7 text-muted">
          {parsed.ok && dayInWords(parsed.date)}
        </p>
      )}
    </div>
  );
}
