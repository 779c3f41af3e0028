import type { ComponentProps } from 'react';
import { TextAreaInput } from '../ui/TextAreaInput';
import { reasonHint, reasonLength } from './stated-reason';

/** Why something is changed: kept with the record. */
export const ReasonInput = (props: Omit<ComponentProps<typeof TextAreaInput>, 'hint' | 'maxLength' | 'required'>) => (
  <TextAreaInput {...props} hint={reasonHint} maxLength={reasonLength} rows={2} required />
);
