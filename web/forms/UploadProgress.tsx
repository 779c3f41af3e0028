import { Button } from '../ui/Button';
import { sizeInWords } from '../ui/size-in-words';

interface Props {
  file: File;
  /** 0 to 1 */
  share: number;
  onCancel: () => void;
}

/** While a file is on its way. Leaving it interrupted leaves nothing on the server. */
export const UploadProgress = ({ file, share, onCancel }: Props) => (
  <div className="rounded-8 bg-ground p-4">
    <p id="upload-name" className="mb-2 text-std-16B-170">
      {file.name}
    </p>
    <progress aria-labelledby="upload-name" value={share} max={1} />
    <p className="tabular">
      {sizeInWords(file.size * share)} / {sizeInWords(file.size)}（{Math.floor(share * 100)}%）
    </p>
    <p role="status">{share < 1 ? '送信しています。' : '送信を終えました。受付の完了を待っています。'}</p>
    <div className="mt-3">
      <Button onPress={onCancel}>中止</Button>
    </div>
  </div>
);
