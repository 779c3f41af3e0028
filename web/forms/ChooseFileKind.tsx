import type { FileKind } from '../api/generated/graphql';
import { fileKinds } from '../labels';

const purposes: Record<FileKind, string> = {
  REGISTRATION: '加入者の資格、氏名、住所、個人番号を登録・訂正します。',
  COLLECTION: '事業所が記入して返した収集ファイルから、個人番号または未記入理由を登録します。',
  BULK_UPDATE: '登録済みの加入者の個人番号を、まとめて登録・変更します。',
  BULK_CANCEL: '登録済みの個人番号をまとめて消去します。消去した個人番号は元に戻せません。',
};

interface Props {
  kind: FileKind;
  onChoose: (kind: FileKind) => void;
}

export const ChooseFileKind = ({ kind, onChoose }: Props) => (
  <fieldset className="mb-4">
    <legend className="mb-1 text-std-16B-170">ファイルの種類</legend>
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {(Object.keys(fileKinds) as FileKind[]).map((choice) => (
        <div key={choice} className="flex gap-2 py-1.5">
          <input
            type="radio"
            id={`kind-${choice}`}
            name="kind"
            checked={choice === kind}
            aria-describedby={`purpose-${choice}`}
            onChange={() => onChoose(choice)}
            className="mt-1 size-5 shrink-0 accent-key-900"
          />
          <div className="min-w-0">
            <label htmlFor={`kind-${choice}`} className="text-std-16B-170">
              {fileKinds[choice]}
            </label>
            <p id={`purpose-${choice}`} className="text-muted">
              {purposes[choice]}
            </p>
          </div>
        </div>
      ))}
    </div>
  </fieldset>
);
