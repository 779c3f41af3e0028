import type { ComponentProps } from 'react';
import { TextInput } from './TextInput';

/** ワンタイムコード: six digits of an authenticator app. */
export const OneTimeCodeInput = (props: ComponentProps<typeof TextInput>) => (
  <TextInput
    name="oneTimeCode"
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={7}
    spellCheck={false}
    {...props}
  />
);
