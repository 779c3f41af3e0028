import { FileUp } from 'lucide-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { FileKind } from '../api/generated/graphql';
import { fileKinds } from '../labels';
import { useMe } from '../menu';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { sizeInWords } from '../ui/size-in-words';

interface Props {
  kind: FileKind;
  file: File | null;
  onChoose: (file: File) => void;
  onUpload: (file: File) => void;
}

/** By dropping, pasting or a button. Nothing is sent before it is said so: a file without My Numbers applies by itself. */
export function ChooseFile({ kind, file, onChoose, onUpload }: Props) {
  const { handlingMyNumber } = useMe();
  return (
    <DropZone
      aria-label="CSVファイルを置く場所"
      isDisabled={!handlingMyNumber}
      onDrop={async ({ items }) => {
        const item = items.find(({ kind }) => kind === 'file');
        if (item?.kind === 'file') onChoose(await item.getFile());
      }}
      className="rounded-8 border-2 border-dashed border-edge bg-ground p-4 data-drop-target:border-key-900 data-drop-target:bg-key-50 data-disabled:border-line"
    >
      <p className="flex gap-2">
        <FileUp aria-hidden className="shrink-0" />
        {file ? (
          <span>
            <span className="text-std-16B-170">{file.name}</span>（{sizeInWords(file.size)}）
          </span>
        ) : (
          `${fileKinds[kind]}のCSVファイルをここに置くか、選んでください（UTF-8またはShift_JIS、512 MiBまで）。`
        )}
      </p>
      {!handlingMyNumber && (
        <p className="mt-2 text-muted">個人番号の取扱いがオフのため取り込めません。画面上部で開始してください。</p>
      )}
      <DialogActions>
        {file && (
          <Button look="primary" isDisabled={!handlingMyNumber} onPress={() => onUpload(file)}>
            取込を始める
          </Button>
        )}
        <FileTrigger acceptedFileTypes={['.csv', 'text/csv']} onSelect={(files) => files?.[0] && onChoose(files[0])}>
          <Button look={file ? 'secondary' : 'primary'} isDisabled={!handlingMyNumber}>
            {file ? '別のファイルを選ぶ' : 'ファイルを選ぶ'}
          </Button>
        </FileTrigger>
      </DialogActions>
    </DropZone>
  );
}
