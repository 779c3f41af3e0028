import { revokeTerminalDocument } from '../api/documents/terminal';
import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { paths } from '../paths';
import { ReasonForm } from './ReasonForm';

interface Props {
  terminal: { id: string; name: string; place: string };
  onDone: () => void;
}

export function RevokeTerminalForm({ terminal: { id, name, place }, onDone }: Props) {
  const revoke = useMutationOf(revokeTerminalDocument);
  const finish = () => {
    onDone();
    doneHere(paths.terminals, `端末「${name}」を廃止しました。`);
  };
  return (
    <ReasonForm
      label="廃止する理由"
      submit="廃止する"
      look="danger"
      confirmation="元に戻せないことを確認しました。"
      pending={revoke.isPending}
      error={revoke.error}
      onSubmit={(reason) => revoke.mutate({ id, reason }, { onSuccess: finish })}
      onCancel={onDone}
    >
      <p className="mb-2 text-std-16B-170">
        {name}（{place}）
      </p>
      <p>この端末での作業はすぐにできなくなります。同じ証明書はもう登録できません。</p>
    </ReasonForm>
  );
}
