import { useState } from 'react';
import { refuseFileImportDocument } from '../api/documents/file-import';
import { useMutationOf } from '../api/query';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextAreaInput } from '../ui/TextAreaInput';

interface Props {
  id: string;
  onDone: () => void;
}

export function RefuseFileImportForm({ id, onDone }: Props) {
  const refuse = useMutationOf(refuseFileImportDocument);
  const [empty, setEmpty] = useState(false);

  const submit = (reason: string) => {
    setEmpty(reason === '');
    if (reason !== '') refuse.mutate({ id, reason }, { onSuccess: onDone });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(String(new FormData(event.currentTarget).get('reason')).trim());
      }}
    >
      <RefusalNotice error={refuse.error} />
      <p className="mb-4">ファイル全体を却下します。何も登録されず、直したファイルをもう一度アップロードできます。</p>
      <TextAreaInput
        label="却下する理由"
        name="reason"
        hint="個人番号そのものは書かないでください。"
        maxLength={200}
        error={empty ? '理由を入力してください。' : undefined}
        required
        autoFocus
      />
      <DialogActions>
        <Button type="submit" look="danger" pending={refuse.isPending}>
          却下する
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </form>
  );
}
