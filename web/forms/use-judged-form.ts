import { useCallback, useRef, useState, type SyntheticEvent } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Refused } from '../api/refused';
import type { Fault } from '../ui/FaultSummary';

export type Faults<Field extends string> = Partial<Record<Field, string>>;
type Text<Field extends string> = Record<Field, string>;

interface Options<Field extends string> {
  /** What the fields are called on screen, in their order; faults are listed in it. */
  labels: Record<Field, string>;
  defaults: Text<Field>;
  judge: (text: Text<Field>) => Faults<Field>;
  /** Refusals that name a field are shown there; the form stays as it is. */
  submit: (text: Text<Field>) => Promise<void>;
}

/** A form of texts that is judged as a whole when it is sent, and keeps what was typed whatever is answered. */
export function useJudgedForm<Field extends string>({ labels, defaults, judge, submit }: Options<Field>) {
  const fields = Object.keys(labels) as Field[];
  const { register, control, handleSubmit, setError, setValue, reset, formState } = useForm<Record<string, string>>({
    defaultValues: defaults,
    resolver: (text) => {
      const faults = Object.entries<string | undefined>(judge(text as Text<Field>)).filter(([, message]) => message);
      if (faults.length === 0) return { values: text, errors: {} };
      return {
        values: {},
        errors: Object.fromEntries(faults.map(([field, message]) => [field, { type: 'judged', message }])),
      };
    },
    // Faults that appeared as a field is left would move the button from under the pointer that presses it.
    mode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, isDirty, dirtyFields, isSubmitting, submitCount } = formState;
  const text = useWatch({ control }) as Text<Field>;
  const [refusal, setRefusal] = useState<unknown>(null);
  const summary = useRef<HTMLDivElement>(null);
  const sent = useRef(false);
  const touched = isDirty || Object.keys(dirtyFields).length > 0;
  const unsaved = useCallback(() => touched && !sent.current, [touched]);

  const showSummary = () => requestAnimationFrame(() => summary.current?.focus());

  const send = async (typed: Record<string, string>) => {
    setRefusal(null);
    try {
      sent.current = true;
      await submit(typed as Text<Field>);
    } catch (error) {
      sent.current = false;
      const { field, message } = error instanceof Refused ? error : {};
      if (field === undefined || !Object.hasOwn(labels, field)) return setRefusal(error);
      setError(field, { type: 'refused', message });
      showSummary();
    }
  };

  return {
    text,
    unsaved,
    summary,
    refusal,
    isSubmitting,
    onSubmit: (event: SyntheticEvent) => void handleSubmit(send, showSummary)(event),
    /** What a field's component is given. */
    input: (field: Field) => ({
      id: `field-${field}`,
      label: labels[field],
      error: errors[field]?.message,
      autoComplete: 'off',
      ...register(field),
    }),
    /** What was chosen elsewhere decides on this field. */
    set: (field: Field, value: string) =>
      setValue(field as string, value, { shouldDirty: true, shouldValidate: submitCount > 0 }),
    faults: (submitCount > 0 ? fields : []).flatMap((field): Fault[] => {
      const message = errors[field]?.message;
      return message
        ? [{ label: labels[field], message, goTo: () => document.getElementById(`field-${field}`)?.focus() }]
        : [];
    }),
    /** Takes up what is registered now; what was typed stays, and what was not touched follows. */
    rebase: (registered: Text<Field>) => {
      setRefusal(null);
      reset(registered, { keepDirtyValues: true, keepDirty: true });
    },
  };
}

export type JudgedFormState = Pick<
  ReturnType<typeof useJudgedForm>,
  'unsaved' | 'summary' | 'refusal' | 'isSubmitting' | 'onSubmit' | 'faults'
>;
