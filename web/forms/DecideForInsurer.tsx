import { useState } from 'react';
import { confirmForInsurerDocument, rejectForInsurerDocument } from '../api/documents/operator-change';
import type { OperatorChangeFragment } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { ReasonForm } from './ReasonForm';

/** The second pair of eyes where an insurer has none left. */
export function DecideForInsurer({
  change: { insurerNumber, id, label, loginId },
}: {
  change: OperatorChangeFragment;
}) {
  const [rejecting, setRejecting] = useState(false);
  const confirm = useMutationOf(confirmForInsurerDocument);
  const reject = useMutationOf(rejectForInsurerDocument);
  const which = `（${label}${loginId ? ` ${loginId}` : ''}）`;
  const close = () => {
    setRejecting(false);
    reject.reset();
  };
  const done = (text: string) => doneHere(paths.changesForOperator, text);

  return (
    <>
      <RefusalNotice error={confirm.error} />
      <DialogActions>
        <Button
          look="primary"
          aria-label={`確認する${which}`}
          pending={confirm.isPending}
          onPress={() => confirm.mutate({ insurerNumber, id }, { onSuccess: () => done(`確認しました${which}。`) })}
        >
          確認する
        </Button>
        <Button aria-label={`却下する${which}`} onPress={() => setRejecting(true)}>
          却下する
        </Button>
      </DialogActions>
      <Dialog title="起票を却下" isOpen={rejecting} onClose={close}>
        <ReasonForm
          label="却下する理由"
          submit="却下する"
          look="danger"
          pending={reject.isPending}
          error={reject.error}
          onSubmit={(reason) =>
            reject.mutate(
              { insurerNumber, id, reason },
              {
                onSuccess: () => {
                  close();
                  done(`却下しました${which}。`);
                },
              },
            )
          }
          onCancel={close}
        >
          <p>この起票は効力を持たずに終わります。起票した管理者は理由を見ることができます。</p>
        </ReasonForm>
      </Dialog>
    </>
  );
}
