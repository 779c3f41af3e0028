import { useState } from 'react';
import { refusals } from '../../src/domain/refusals';
import type { DoubtQuery } from '../api/generated/graphql';
import { doubtResolutions } from '../labels';
import { useMe, type Me } from '../menu';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { DialogActions } from '../ui/DialogActions';
import { Notice } from '../ui/Notice';
import { ConfirmDoubtForm } from './ConfirmDoubtForm';
import { ProposeDoubtForm } from './ProposeDoubtForm';
import { RejectDoubtForm } from './RejectDoubtForm';

type Doubt = NonNullable<DoubtQuery['doubt']>;

const handlingOff = '個人番号の取扱いがオフのため解消できません。画面上部で開始してください。';

/** Why the person asking, who holds the operation, cannot take the next step now; or null. */
function obstacle({ state, proposedBy, mayPropose, mayConfirm }: Doubt, { loginId, handlingMyNumber }: Me) {
  if (state === 'PROPOSED' && proposedBy === loginId) return refusals.OWN_PROPOSAL;
  if (!handlingMyNumber) return handlingOff;
  return (state === 'OPEN' ? mayPropose : mayConfirm) ? null : refusals.DOUBT_NOT_OPEN;
}

/** One person proposes who is wrong; another confirms it or sends it back. */
export function ResolveDoubt({ doubt }: { doubt: Doubt }) {
  const me = useMe();
  const [asking, setAsking] = useState<'propose' | 'confirm' | 'reject' | null>(null);
  const reason = obstacle(doubt, me);
  const close = () => setAsking(null);
  const { id, state, proposal } = doubt;

  return (
    <>
      <p>
        {state === 'OPEN'
          ? '届出書や本人への確認で、どちらが誤りかを確かめて提案してください。別の人が確定すると解消します。'
          : `「${proposal ? doubtResolutions[proposal] : ''}」と提案されています。提案した人とは別の人が確かめて、確定するか戻してください。`}
      </p>
      {reason && (
        <div className="mt-3">
          <Notice tone="info" title={reason}>
            {reason === refusals.OWN_PROPOSAL && (
              <p>
                ほかの担当者の確定を待っています。提案を取り下げるときは「提案を戻す」を押してください。
                {!me.handlingMyNumber && handlingOff}
              </p>
            )}
          </Notice>
        </div>
      )}
      {state === 'OPEN' ? (
        <DialogActions>
          <Button look="primary" isDisabled={reason !== null} onPress={() => setAsking('propose')}>
            解消を提案する
          </Button>
        </DialogActions>
      ) : (
        <DialogActions>
          <Button look="primary" isDisabled={reason !== null} onPress={() => setAsking('confirm')}>
            確定する
          </Button>
          <Button isDisabled={!me.handlingMyNumber} onPress={() => setAsking('reject')}>
            提案を戻す
          </Button>
        </DialogActions>
      )}
      <Dialog title="解消の提案" isOpen={asking === 'propose'} onClose={close}>
        <ProposeDoubtForm doubt={doubt} onDone={close} />
      </Dialog>
      <Dialog title="解消の確定" isOpen={asking === 'confirm'} onClose={close}>
        <ConfirmDoubtForm doubt={doubt} onDone={close} />
      </Dialog>
      <Dialog title="提案を戻す" isOpen={asking === 'reject'} onClose={close}>
        <RejectDoubtForm id={id} onDone={close} />
      </Dialog>
    </>
  );
}
