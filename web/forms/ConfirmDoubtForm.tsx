import { useState } from 'react';
import { confirmDoubtResolutionDocument } from '../api/documents/doubt';
import type { DoubtQuery } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { doubtResolutions } from '../labels';
import { Button } from '../ui/Button';
import { CheckboxInput } from '../ui/CheckboxInput';
import { DialogActions } from '../ui/DialogActions';
import { Notice } from '../ui/Notice';
import { RefusalNotice } from '../ui/RefusalNotice';
import { effects } from './doubt-effects';

interface Props {
  doubt: NonNullable<DoubtQuery['doubt']>;
  onDone: () => void;
}

export function ConfirmDoubtForm({ doubt: { id, proposal, proposalComment, suspects }, onDone }: Props) {
  const confirm = useMutationOf(confirmDoubtResolutionDocument);
  const [understood, setUnderstood] = useState(false);
  const [missing, setMissing] = useState(false);
  if (!proposal) return null;

  const erases = proposal === 'LINK_WRONG';
  const holders = suspects.filter(({ holdsNumber }) => holdsNumber).map(({ subscriber }) => subscriber.nameKanji);
  const submit = () => {
    const held = erases && !understood;
    setMissing(held);
    if (!held) confirm.mutate({ id }, { onSuccess: onDone });
  };

  return (
    <>
      <RefusalNotice error={confirm.error} />
      <p className="text-std-16B-170">{doubtResolutions[proposal]}</p>
      <p className="mb-3">提案の理由：{proposalComment}</p>
      {erases ? (
        <>
          <Notice tone="warning" title={`${holders.join('、')}さんに登録されている個人番号を消去します。`}>
            <p>元に戻せません。消去したあと、正しい人に個人番号を登録してください。</p>
          </Notice>
          <CheckboxInput
            label="登録されている個人番号を消去することを確認しました"
            checked={understood}
            onChange={({ target }) => setUnderstood(target.checked)}
            error={missing ? '確認のうえ、チェックを入れてください。' : undefined}
          />
        </>
      ) : (
        <p>{effects.ROW_WRONG}</p>
      )}
      <DialogActions>
        <Button look={erases ? 'danger' : 'primary'} pending={confirm.isPending} onPress={submit}>
          {erases ? '確定して消去する' : '確定する'}
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </>
  );
}
