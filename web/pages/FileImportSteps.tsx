import { Check } from 'lucide-react';
import type { FileImportState, FileKind } from '../api/generated/graphql';

const stepsOf = (erases: boolean): { state: FileImportState; text: string }[] => [
  { state: 'RECEIVING', text: '受信' },
  { state: 'CHECKING', text: '検査' },
  { state: 'AWAITING_APPROVAL', text: erases ? '承認' : '承認（個人番号がある場合）' },
  { state: 'APPLYING', text: erases ? '消去' : '登録' },
  { state: 'APPLIED', text: '完了' },
];

/** How far it has come. An import that ended otherwise has no place among the steps. */
export function FileImportSteps({ kind, state }: { kind: FileKind; state: FileImportState }) {
  const steps = stepsOf(kind === 'BULK_CANCEL');
  const reached = steps.findIndex((step) => step.state === state);
  if (reached < 0) return null;
  return (
    <ol aria-label="取込の段階" className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
      {steps.map(({ text }, place) => {
        const done = place < reached || state === 'APPLIED';
        return (
          <li
            key={text}
            aria-current={place === reached ? 'step' : undefined}
            className="flex items-center gap-2 text-muted aria-[current=step]:font-700 aria-[current=step]:text-ink"
          >
            <span
              aria-hidden
              className={`flex size-7 items-center justify-center rounded-full border text-oln-16B-100 ${
                done
                  ? 'border-success-2 bg-success-2 text-white'
                  : place === reached
                    ? 'border-key-900 bg-key-900 text-white'
                    : 'border-edge text-muted'
              }`}
            >
              {done ? <Check size={18} /> : place + 1}
            </span>
            {text}
            {done && <span className="sr-only">（済み）</span>}
          </li>
        );
      })}
    </ol>
  );
}
