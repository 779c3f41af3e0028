import type { FileImportQuery, FileKind } from '../api/generated/graphql';
import { count } from '../ui/count';
import { isMoving, stateInWords } from './file-import-state';

type FileImport = NonNullable<FileImportQuery['fileImport']>;

const figuresOf = (kind: FileKind): [string, keyof Pick<FileImport, 'rows' | 'ok' | 'rejected' | 'applied'>][] => [
  ['行数', 'rows'],
  ['合格', 'ok'],
  ['不合格', 'rejected'],
  [kind === 'BULK_CANCEL' ? '処理済み' : '登録済み', 'applied'],
];

/** Quarters are said aloud, not every one of a million rows. */
const roughly = (share: number): number => Math.floor(share * 4) * 25;

/** How much of the work at hand is done, in which unit. */
function workOf({
  state,
  rows,
  checked,
  ok,
  applied,
  withdrawal,
}: FileImport): [done: number, all: number, unit: string] {
  if (state === 'APPLIED' && withdrawal) return [withdrawal.done, withdrawal.persons ?? 0, '人'];
  return state === 'APPLYING' ? [applied, ok, '件'] : [checked, rows, '件'];
}

export function FileImportProgress({ fileImport }: { fileImport: FileImport }) {
  const moving = isMoving(fileImport);
  const words = stateInWords(fileImport);
  const [done, all, unit] = workOf(fileImport);
  const share = all > 0 ? done / all : 0;

  return (
    <div className="mb-6">
      {moving && (
        <>
          <progress aria-label={words} {...(all > 0 && { value: done, max: all })} />
          <p className="tabular mb-2">
            {`${words}です${all > 0 ? `（${count(done, unit)} / ${count(all, unit)}）` : ''}。この画面を離れても処理は続きます。`}
          </p>
        </>
      )}
      <p role="status" className="sr-only">
        {words}
        {moving && all > 0 && ` ${roughly(share)}%`}
      </p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figuresOf(fileImport.kind).map(([label, figure]) => (
          <div key={figure} className="rounded-8 bg-ground px-4 py-2">
            <dt className="text-muted">{label}</dt>
            <dd className="tabular text-std-20B-150">{count(fileImport[figure])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
