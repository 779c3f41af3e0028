import { useState } from 'react';
import { refusals } from '../../src/domain/refusals';
import { acquireOrganizationCodesDocument } from '../api/documents/organization-code';
import type { CodeCountsQuery } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { useMe } from '../menu';
import { Button } from '../ui/Button';
import { count } from '../ui/count';
import { Dialog } from '../ui/Dialog';
import { DialogActions } from '../ui/DialogActions';
import { Notice } from '../ui/Notice';
import { RefusalNotice } from '../ui/RefusalNotice';

interface Props {
  counts: CodeCountsQuery['codeCounts'];
  isUnderWay: boolean;
}

/** Requests codes for all who have none; how many that are is said before. */
export function AcquireOrganizationCodes({ counts: { none, failed, detached }, isUnderWay }: Props) {
  const { handlingMyNumber } = useMe();
  const acquire = useMutationOf(acquireOrganizationCodesDocument);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    acquire.reset();
  };
  // Handling that ends takes back what was about to be done.
  if (asking && !handlingMyNumber) setAsking(false);

  return (
    <>
      <p className="mb-3">まだ符号のない人全員について、取得を依頼します。疑義のある人は除きます。</p>
      {isUnderWay && <Notice tone="info" title={refusals.ACQUISITION_UNDER_WAY} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button isDisabled={!handlingMyNumber || isUnderWay} onPress={() => setAsking(true)}>
          全員の取得を依頼する
        </Button>
        {!handlingMyNumber && (
          <p className="text-muted">個人番号の取扱いがオフのため依頼できません。画面上部で開始してください。</p>
        )}
      </div>
      <Dialog title="機関別符号の一括取得" isOpen={asking} onClose={close}>
        <RefusalNotice error={acquire.error} />
        <p className="mb-2">次の人の個人番号を住民票の記録と照合し、符号の取得を依頼します。</p>
        <ul className="list-disc pl-6">
          <li>未取得：{count(none, '人')}</li>
          <li>取得できなかった人（もう一度依頼します）：{count(failed, '人')}</li>
          <li>符号が無効になった人：{count(detached, '人')}のうち、個人番号が登録されている人</li>
        </ul>
        <p className="mt-2">符号が届くまで数時間かかることがあります。依頼した人と日時が記録されます。</p>
        <DialogActions>
          <Button look="primary" pending={acquire.isPending} onPress={() => acquire.mutate({}, { onSuccess: close })}>
            依頼する
          </Button>
          <Button onPress={close}>やめる</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
