import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  label: string;
  required?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}

/** The ids that describe a field, for its aria-describedby. */
export const describedBy = (id: string, { hint, error }: { hint?: unknown; error?: unknown }) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** A field's frame: label, the field itself, hint, fault. */
export const Field = ({ id, label, required, hint, error, children }: Props) => (
  <div className="min-w-0">
    <label htmlFor={id} className="mb-1 block text-std-16B-170">
      {label}
      {required && (
        <span aria-hidden className="ml-2 text-oln-16N-100 text-error-2">
          必須
        </span>
      )}
    </label>
    {children}
    {hint && (
      <p id={`${id}-hint`} className="mt-1 text-muted">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} className="mt-1 flex gap-1 text-error-2">
        <CircleAlert aria-hidden size={20} className="mt-1 shrink-0" />
        {error}
      </p>
    )}
  </div>
);

export const control =
  'min-h-11 w-full rounded-8 border border-edge bg-white px-3 py-1.5 text-std-16N-170 hover:border-black ' +
  'aria-invalid:border-2 aria-invalid:border-error-1 disabled:border-solid-gray-300 disabled:bg-solid-gray-50 ' +
  'disabled:text-muted disabled:cursor-not-allowed [&[readonly]]:border-solid-gray-300 [&[readonly]]:bg-solid-gray-50';
