import { useState } from 'react';
import { provisionSettingDocument } from '../api/documents/provision';
import { useQueryOf } from '../api/query';
import { ProvisionSettingForm } from '../forms/ProvisionSettingForm';
import { useMay } from '../menu';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';

/** How inquiries of other institutions about this person are answered. */
export function ProvisionSettingSection({ subscriberBranchNumber }: { subscriberBranchNumber: string }) {
  const may = useMay();
  const [changing, setChanging] = useState(false);
  const { data, error } = useQueryOf(provisionSettingDocument, { subscriberBranchNumber });
  const setting = data?.subscriber?.provisionSetting;

  return (
    <Section title="情報提供の設定">
      <RefusalNotice error={error} />
      {!data && !error && <Loading />}
      {setting && (
        <>
          <Properties>
            {{
              応答: setting.manualAnswer ? '手動（照会ごとに判断する）' : '自動',
              情報提供等記録の開示: setting.nonDisclosure ? '不開示' : '開示',
              ...(setting.recordedAt && {
                設定した日時: <Moment at={setting.recordedAt} />,
                設定の理由: setting.reason,
              }),
            }}
          </Properties>
          {may('changeProvisionSetting') && (
            <div className="mt-3">
              <Button onPress={() => setChanging(true)}>設定を変える</Button>
            </div>
          )}
          <Dialog title="情報提供の設定を変える" isOpen={changing} onClose={() => setChanging(false)}>
            <ProvisionSettingForm
              subscriberBranchNumber={subscriberBranchNumber}
              setting={setting}
              onDone={() => setChanging(false)}
            />
          </Dialog>
        </>
      )}
    </Section>
  );
}
