import type { FileImportQuery } from '../api/generated/graphql';
import { fileImportStates } from '../labels';
import { count } from '../ui/count';
import { isMoving } from './file-import-state';

type FileImport = NonNullable<FileImportQuery['fileImport']>;

const figures: [string, keyof Pick<FileImport, 'rows' | 'ok' | 'rejected' | 'applied'>][] = [
  ['行数', 'rows'],
  ['合格', 'ok'],
  ['不合格', 'rejected'],
  ['登録済み', 'applied'],
];

/** Quarters are said aloud, not every one of a million rows. */
const roughly = (share: number): number => Math.floor(share * 4) * 25;

export function FileImportProgress({ fileImport }: { fileImport: FileImport }) {
  const { state, rows, checked, ok, applied } = fileImport;
  const [done, all] = state === 'APPLYING' ? [applied, ok] : [checked, rows];
  const share = all > 0 ? done / all : 0;

  return (
    <div className="mb-6">
      {isMoving(state) && (
        <>
          <progress aria-label={fileImportStates[state]} {...(all > 0 && { value: done, max: all })} />
          <p className="tabular mb-2">
            {fileImportStates[state]}です。{all > 0 && `${count(done)} / ${count(all)}`}
            　この画面を離れても処理は続きます。
          </p>
        </>
      )}
      <p role="status" className="sr-only">
        {fileImportStates[state]}
        {isMoving(state) && all > 0 && ` ${roughly(share)}%`}
      </p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(([label, figure]) => (
          <div key={figure} className="rounded-8 bg-ground px-4 py-2">
            <dt className="text-muted">{label}</dt>
            <dd className="tabular text-std-20B-150">{count(fileImport[figure])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
