import { useId, type ComponentProps } from 'react';
import { CircleAlert } from 'lucide-react';

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  label: string;
  error?: string | undefined;
}

export function CheckboxInput({ label, error, ...props }: Props) {
  const id = useId();
  const describedBy = [props['aria-describedby'], error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label className="flex min-h-11 items-center gap-2">
        <input
          {...props}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          className="size-5 shrink-0 accent-key-900"
        />
        {label}
      </label>
      {error && (
        <p id={`${id}-error`} className="mt-1 flex gap-1 text-error-2">
          <CircleAlert aria-hidden size={20} className="mt-1 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
