import { draftPeriodDocument } from '../api/documents/account-draft';
import { useMutationOf } from '../api/query';
import { daysInWords } from '../assignment-words';
import { doneHere } from '../done-here';
import { paths } from '../paths';
import { today } from '../today';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { western } from '../ui/western';
import { lastDayFault } from './draft-days';
import { dayOf } from './filing-dates';
import { ReasonInput } from './ReasonInput';
import { reasonFault, statedReason } from './stated-reason';
import { useJudgedForm } from './use-judged-form';

interface Props {
  account: { id: string; name: string; loginId: string; validFrom: string; validUntil?: string | null };
  onDone: () => void;
}

const labels = { validUntil: '最後の日（空欄は期限なし）', reason: '変える理由' };

export function DraftPeriodForm({ account, onDone }: Props) {
  const { id, name, loginId, validFrom, validUntil } = account;
  const draft = useMutationOf(draftPeriodDocument);
  const { input, text, refusal, isSubmitting, onSubmit } = useJudgedForm({
    labels,
    defaults: { validUntil: validUntil ? western(validUntil) : '', reason: '' },
    judge: (typed) => ({
      validUntil: lastDayFault(typed.validUntil, validFrom < today() ? today() : validFrom),
      reason: reasonFault(typed.reason),
    }),
    submit: async (typed) => {
      const reason = statedReason(typed.reason);
      await draft.mutateAsync({ accountId: id, validUntil: dayOf(typed.validUntil), reason });
      onDone();
      doneHere(paths.account(id), '起票しました。別の管理者が確認すると有効になります。');
    },
  });

  return (
    <form noValidate autoComplete="off" onSubmit={onSubmit}>
      <RefusalNotice error={refusal} />
      <p className="mb-2 text-std-16B-170">
        {name}（{loginId}）
      </p>
      <p className="mb-3">今の有効期間は {daysInWords(account)} です。別の管理者が確認すると変わります。</p>
      <DateInput {...input('validUntil')} text={text.validUntil} placeholder="例 R9.3.31、20270331" autoFocus />
      <ReasonInput {...input('reason')} />
      <DialogActions>
        <Button type="submit" look="primary" pending={isSubmitting}>
          起票する
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </form>
  );
}
