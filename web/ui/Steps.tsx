import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';

export interface Step {
  text: string;
  done: boolean;
  current: boolean;
  /** Done, and not as was hoped. */
  failed?: boolean;
  /** Under it: when it was reached. */
  note?: ReactNode;
}

const look = ({ done, current, failed }: Step): string => {
  if (failed) return 'border-error-2 bg-error-2 text-white';
  if (done) return 'border-success-2 bg-success-2 text-white';
  return current ? 'border-key-900 bg-key-900 text-white' : 'border-edge text-muted';
};

/** How far something has come on a way that is known beforehand. */
export const Steps = ({ label, steps }: { label: string; steps: Step[] }) => (
  <ol aria-label={label} className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
    {steps.map((step, place) => (
      <li
        key={step.text}
        aria-current={step.current ? 'step' : undefined}
        className="flex items-start gap-2 text-muted aria-[current=step]:font-700 aria-[current=step]:text-ink"
      >
        <span
          aria-hidden
          className={`flex size-7 shrink-0 items-center justify-center rounded-full border text-oln-16B-100 ${look(step)}`}
        >
          {step.failed ? <X size={18} /> : step.done ? <Check size={18} /> : place + 1}
        </span>
        <span>
          {step.text}
          {step.done && <span className="sr-only">（済み）</span>}
          {step.note && <span className="block font-400 text-muted">{step.note}</span>}
        </span>
      </li>
    ))}
  </ol>
);
