import { approveFileImportDocument } from '../api/documents/file-import';
import { useMutationOf } from '../api/query';
import type { Preview } from '../pages/FileImportPreview';
import { Button } from '../ui/Button';
import { count } from '../ui/count';
import { DialogActions } from '../ui/DialogActions';
import { Notice } from '../ui/Notice';
import { RefusalNotice } from '../ui/RefusalNotice';

interface Props {
  id: string;
  rows: number;
  preview: Preview;
  onDone: () => void;
}

export function ApproveFileImportForm({ id, rows, preview, onDone }: Props) {
  const approve = useMutationOf(approveFileImportDocument);
  return (
    <>
      <RefusalNotice error={approve.error} />
      {preview.endsMany && <Notice tone="warning" title={`${count(preview.endedPeriods)}の資格期間を終わらせます。`} />}
      <p>
        合格した{count(rows)}を登録します。個人番号は{count(preview.newMyNumbers)}を新しく登録し、
        {count(preview.changedMyNumbers)}を変更します。承認した人と日時が記録されます。
      </p>
      <DialogActions>
        <Button
          look="primary"
          pending={approve.isPending}
          onPress={() => approve.mutate({ id }, { onSuccess: onDone })}
        >
          承認して登録を始める
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </>
  );
}
