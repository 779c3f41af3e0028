import { useId, type ComponentProps, type ReactNode } from 'react';
import { control, describedBy, Field } from './Field';

interface Props extends ComponentProps<'input'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Shows dots in place of what is typed, without being taken for a password. */
  masked?: boolean;
}

export function TextInput({ label, hint, error, required, masked = false, ...props }: Props) {
  const generated = useId();
  const id = props.id ?? generated;
  return (
    <Field id={id} label={label} required={required} hint={hint} error={error}>
      <input
        type="text"
        {...props}
        id={id}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={masked ? `${control} [-webkit-text-security:disc]` : control}
      />
    </Field>
  );
}
