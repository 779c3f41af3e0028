import { useState } from 'react';
import { refusals } from '../../src/domain/refusals';
import { confirmChangeDocument, rejectChangeDocument, withdrawChangeDocument } from '../api/documents/account-change';
import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { useMay } from '../menu';
import type { SeenChange } from '../pages/accounts/AccountChangePage';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { DialogActions } from '../ui/DialogActions';
import { Notice } from '../ui/Notice';
import { RefusalNotice } from '../ui/RefusalNotice';
import { ReasonForm } from './ReasonForm';

interface Props {
  change: SeenChange;
}

/** A second person confirms a draft or sends it back; whoever made it may take it back. */
export function DecideChange({ change: { id, mayDecide, isOwn, waitsForOperator } }: Props) {
  const may = useMay();
  const [rejecting, setRejecting] = useState(false);
  const confirm = useMutationOf(confirmChangeDocument);
  const reject = useMutationOf(rejectChangeDocument);
  const withdraw = useMutationOf(withdrawChangeDocument);
  const done = (text: string) => () => {
    setRejecting(false);
    doneHere(paths.accountChange(id), text);
  };

  if (isOwn) {
    return (
      <>
        <p>
          {waitsForOperator
            ? '確認できる管理者がほかにいないため、運用者の確認を待っています。'
            : '別の管理者の確認を待っています。'}
        </p>
        <RefusalNotice error={withdraw.error} />
        {may('draftAccounts') && (
          <DialogActions>
            <Button
              pending={withdraw.isPending}
              onPress={() => withdraw.mutate({ id }, { onSuccess: done('起票を取り下げました。') })}
            >
              起票を取り下げる
            </Button>
          </DialogActions>
        )}
      </>
    );
  }
  if (!mayDecide || !may('decideChanges')) {
    return <Notice tone="info" title={may('decideChanges') ? refusals.OWN_DRAFT : refusals.NOT_PERMITTED} />;
  }
  return (
    <>
      <p>内容と理由を確かめてください。確認すると、すぐに、または始まりの日から有効になります。</p>
      <RefusalNotice error={confirm.error} />
      <DialogActions>
        <Button
          look="primary"
          pending={confirm.isPending}
          onPress={() => confirm.mutate({ id }, { onSuccess: done('起票を確認しました。') })}
        >
          確認する
        </Button>
        <Button onPress={() => setRejecting(true)}>差し戻す</Button>
      </DialogActions>
      <Dialog title="起票の差戻し" isOpen={rejecting} onClose={() => setRejecting(false)}>
        <ReasonForm
          label="差し戻す理由"
          submit="差し戻す"
          pending={reject.isPending}
          error={reject.error}
          onSubmit={(reason) => reject.mutate({ id, reason }, { onSuccess: done('起票を差し戻しました。') })}
          onCancel={() => setRejecting(false)}
        >
          この起票は有効になりません。必要な場合は、あらためて起票します。
        </ReasonForm>
      </Dialog>
    </>
  );
}
