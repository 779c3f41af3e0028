import { useId, type ComponentProps } from 'react';
import { control, describedBy, Field } from './Field';

interface Props extends ComponentProps<'select'> {
  label: string;
  /** By their codes, in whose order they stand unless said otherwise: an object by itself would put 99 before 01. */
  options: Record<string, string>;
  inGivenOrder?: boolean;
  /** The first choice, which chooses nothing. */
  none?: string;
  hint?: string;
  error?: string | undefined;
}

export function SelectInput({
  label,
  options,
  inGivenOrder = false,
  none = '選択してください',
  hint,
  error,
  required,
  ...props
}: Props) {
  const generated = useId();
  const id = props.id ?? generated;
  return (
    <Field id={id} label={label} required={required} hint={hint} error={error}>
      <select
        {...props}
        id={id}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={control}
      >
        <option value="">{none}</option>
        {Object.entries(options)
          .toSorted(([code], [other]) => (inGivenOrder || code === other ? 0 : code < other ? -1 : 1))
          .map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
      </select>
    </Field>
  );
}
