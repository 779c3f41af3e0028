import type { FileImportQuery } from '../api/generated/graphql';
import { count } from '../ui/count';
import { Notice } from '../ui/Notice';
import { Properties } from '../ui/Properties';

export type Preview = NonNullable<NonNullable<FileImportQuery['fileImport']>['preview']>;

/** What applying the file does. */
export const FileImportPreview = ({ preview, decided }: { preview: Preview; decided: boolean }) => (
  <>
    {preview.endsMany && !decided && (
      <Notice tone="warning" title="多くの資格が喪失になります。">
        <p>
          現在有効な{count(preview.currentPeriods)}のうち{count(preview.endedPeriods)}
          の資格期間を終わらせる内容です。正しいファイルか確認してください。
        </p>
      </Notice>
    )}
    <Properties>
      {{
        新しい加入者: count(preview.newPersons, '人'),
        新しい資格期間: count(preview.newPeriods),
        訂正: count(preview.corrections),
        変更なし: count(preview.unchanged),
        新しい個人番号: count(preview.newMyNumbers),
        個人番号の変更: count(preview.changedMyNumbers),
        終了する資格期間: count(preview.endedPeriods),
      }}
    </Properties>
  </>
);
