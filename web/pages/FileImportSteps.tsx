import type { FileImportState, FileKind } from '../api/generated/graphql';
import { Steps } from '../ui/Steps';

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
    <Steps
      label="取込の段階"
      steps={steps.map(({ text }, place) => ({
        text,
        done: place < reached || state === 'APPLIED',
        current: place === reached,
      }))}
    />
  );
}
