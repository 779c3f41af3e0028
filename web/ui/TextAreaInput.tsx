import { useId, type ComponentProps } from 'react';
import { control, describedBy, Field } from './Field';

interface Props extends ComponentProps<'textarea'> {
  label: string;
  hint?: string;
  error?: string | undefined;
}

export function TextAreaInput({ label, hint, error, required, ...props }: Props) {
  const id = useId();
  return (
    <Field id={id} label={label} required={required} hint={hint} error={error}>
      <textarea
        rows={3}
        {...props}
        id={id}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={control}
      />
    </Field>
  );
}
