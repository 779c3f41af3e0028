import type { FileImportQuery, FileKind } from '../api/generated/graphql';
import { count } from '../ui/count';
import { Notice } from '../ui/Notice';
import { Properties } from '../ui/Properties';

export type Preview = NonNullable<NonNullable<FileImportQuery['fileImport']>['preview']>;

/** What a file of each kind can do, in the order of what matters. */
const effects: Record<FileKind, [term: string, figure: Exclude<keyof Preview, 'endsMany' | '__typename'>][]> = {
  REGISTRATION: [
    ['新しい加入者', 'newPersons'],
    ['新しい資格期間', 'newPeriods'],
    ['訂正', 'corrections'],
    ['変更なし', 'unchanged'],
    ['新しい個人番号', 'newMyNumbers'],
    ['個人番号の変更', 'changedMyNumbers'],
    ['終了する資格期間', 'endedPeriods'],
  ],
  COLLECTION: [
    ['新しい個人番号', 'newMyNumbers'],
    ['個人番号の変更', 'changedMyNumbers'],
    ['未記入理由の登録', 'missingReasons'],
    ['後日収集', 'collectLater'],
    ['変更なし', 'unchanged'],
  ],
  BULK_UPDATE: [
    ['新しい個人番号', 'newMyNumbers'],
    ['個人番号の変更', 'changedMyNumbers'],
    ['未記入理由の登録', 'missingReasons'],
    ['変更なし', 'unchanged'],
  ],
  BULK_CANCEL: [
    ['消去する個人番号', 'cancelledMyNumbers'],
    ['変更なし', 'unchanged'],
  ],
};

const unitOf = (figure: keyof Preview): string => (figure === 'newPersons' ? '人' : '件');

interface Props {
  kind: FileKind;
  preview: Preview;
  decided: boolean;
}

/** What applying the file does. */
export const FileImportPreview = ({ kind, preview, decided }: Props) => (
  <>
    {preview.endsMany && !decided && (
      <Notice tone="warning" title="多くの資格が喪失になります。">
        <p>
          現在有効な{count(preview.currentPeriods)}のうち{count(preview.endedPeriods)}
          の資格期間を終わらせる内容です。正しいファイルか確認してください。
        </p>
      </Notice>
    )}
    {kind === 'BULK_CANCEL' && !decided && (
      <Notice tone="warning" title="消去した個人番号は元に戻せません。">
        <p>承認する前に、取り消す人と理由（備考）を届出書と見比べてください。</p>
      </Notice>
    )}
    <Properties>
      {Object.fromEntries(
        effects[kind].map(([term, figure]) => [term, count(preview[figure], unitOf(figure))] as const),
      )}
    </Properties>
  </>
);
