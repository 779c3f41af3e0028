import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { paths } from '../paths';
import type { AccountAct } from './account-acts';
import { ReasonForm } from './ReasonForm';

interface Props {
  act: AccountAct;
  account: { id: string; name: string; loginId: string };
  onDone: () => void;
}

export function AccountActForm({ act, account: { id, name, loginId }, onDone }: Props) {
  const { mutate, isPending, error } = useMutationOf(act.document);
  const finish = () => {
    onDone();
    doneHere(paths.account(id), act.done);
  };

  return (
    <ReasonForm
      label={act.reason}
      submit={act.submit}
      look={act.isDanger ? 'danger' : 'primary'}
      {...(act.confirmation && { confirmation: act.confirmation })}
      pending={isPending}
      error={error}
      onSubmit={(reason) => mutate({ accountId: id, reason }, { onSuccess: finish })}
      onCancel={onDone}
    >
      <p className="mb-2 text-std-16B-170">
        {name}（{loginId}）
      </p>
      <p>{act.text}</p>
    </ReasonForm>
  );
}
