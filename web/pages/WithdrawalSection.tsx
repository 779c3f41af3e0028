import type { FileImportQuery } from '../api/generated/graphql';
import { WithdrawFileImport } from '../forms/WithdrawFileImport';
import { useMay } from '../menu';
import { count } from '../ui/count';
import { Moment } from '../ui/Moment';
import { Properties } from '../ui/Properties';
import { Section } from '../ui/Section';

type FileImport = NonNullable<FileImportQuery['fileImport']>;

/** What has become of an applied file's withdrawal, or the way to order it. */
export function WithdrawalSection({ fileImport }: { fileImport: FileImport }) {
  const may = useMay();
  const { state, withdrawal } = fileImport;

  if (withdrawal) {
    const { by, at, reason, persons, done, keptChanges } = withdrawal;
    return (
      <Section title="取込の取消">
        <Properties>
          {{
            取り消した人: (
              <>
                <Moment at={at} /> {by}
              </>
            ),
            取り消した理由: reason,
            元に戻した人数: persons === null ? '数えています' : `${count(done, '人')} / ${count(persons ?? 0, '人')}`,
            残した変更: `${count(keptChanges)}（取込のあとに別の操作で変更された内容）`,
          }}
        </Properties>
      </Section>
    );
  }
  if (state !== 'APPLIED' || !may('withdrawFileImport')) return null;
  return (
    <Section title="取込の取消">
      <WithdrawFileImport fileImport={fileImport} />
    </Section>
  );
}
