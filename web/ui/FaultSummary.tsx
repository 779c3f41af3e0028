import type { Ref } from 'react';
import { Notice } from './Notice';

export interface Fault {
  label: string;
  message: string;
  goTo: () => void;
}

/** All faults of a form at its head, each leading to its field. Receives the focus when the form is not accepted. */
export const FaultSummary = ({ faults, ref }: { faults: Fault[]; ref: Ref<HTMLDivElement> }) => (
  <div ref={ref} tabIndex={-1}>
    {faults.length > 0 && (
      <Notice tone="error" title={`入力に誤りが${faults.length}件あります。`}>
        <ul className="mt-1 gap-x-6 sm:columns-2 lg:columns-3">
          {faults.map(({ label, message, goTo }) => (
            <li key={label} className="break-inside-avoid">
              <button type="button" onClick={goTo} className="py-0.5 text-left text-link underline">
                {label}：{message}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    )}
  </div>
);
