import { useState } from 'react';
import { approveFileImportDocument } from '../api/documents/file-import';
import type { FileKind } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import type { Preview } from '../pages/FileImportPreview';
import { Button } from '../ui/Button';
import { CheckboxInput } from '../ui/CheckboxInput';
import { count } from '../ui/count';
import { DialogActions } from '../ui/DialogActions';
import { Notice } from '../ui/Notice';
import { RefusalNotice } from '../ui/RefusalNotice';

interface Props {
  id: string;
  kind: FileKind;
  rows: number;
  preview: Preview;
  onDone: () => void;
}

/** What approving does, in a sentence. */
function effectOf({ kind, rows, preview }: Pick<Props, 'kind' | 'rows' | 'preview'>): string {
  const { newMyNumbers, changedMyNumbers, missingReasons, cancelledMyNumbers } = preview;
  if (kind === 'BULK_CANCEL') return `${count(cancelledMyNumbers, '人')}の個人番号を消去します。`;
  const numbers = `個人番号は${count(newMyNumbers)}を新しく登録し、${count(changedMyNumbers)}を変更します。`;
  if (kind === 'REGISTRATION') return `合格した${count(rows)}を登録します。${numbers}`;
  return `${numbers}未記入理由は${count(missingReasons)}を登録します。`;
}

/** What cannot be undone is said to have been understood before it can be approved. */
export function ApproveFileImportForm({ id, kind, rows, preview, onDone }: Props) {
  const approve = useMutationOf(approveFileImportDocument);
  const erases = kind === 'BULK_CANCEL';
  const [understood, setUnderstood] = useState(false);
  const [missing, setMissing] = useState(false);

  const submit = () => {
    const held = erases && !understood;
    setMissing(held);
    if (!held) approve.mutate({ id }, { onSuccess: onDone });
  };

  return (
    <>
      <RefusalNotice error={approve.error} />
      {preview.endsMany && <Notice tone="warning" title={`${count(preview.endedPeriods)}の資格期間を終わらせます。`} />}
      <p>{effectOf({ kind, rows, preview })}承認した人と日時が記録されます。</p>
      {erases && (
        <div className="mt-4">
          <CheckboxInput
            label="消去した個人番号は元に戻せないことを確認しました"
            checked={understood}
            onChange={({ target }) => setUnderstood(target.checked)}
            error={missing ? '確認のうえ、チェックを入れてください。' : undefined}
          />
        </div>
      )}
      <DialogActions>
        <Button look={erases ? 'danger' : 'primary'} pending={approve.isPending} onPress={submit}>
          {erases ? '承認して消去を始める' : '承認して登録を始める'}
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </>
  );
}
