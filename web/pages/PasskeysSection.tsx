import { KeyRound } from 'lucide-react';
import { useLocation } from 'react-router';
import { addPasskey, removePasskey, useOwnChange } from '../api/own-account';
import { doneHere } from '../done-here';
import { Button } from '../ui/Button';
import { Moment } from '../ui/Moment';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { actionColumn, Table } from '../ui/Table';
import { TextInput } from '../ui/TextInput';
import type { OwnFactors } from './PasswordSection';

export function PasskeysSection({ factors: { passkeys } }: { factors: OwnFactors }) {
  const { pathname } = useLocation();
  const add = useOwnChange(addPasskey);
  const remove = useOwnChange(removePasskey);

  return (
    <Section title="パスキー">
      <p className="mb-3">
        指紋、顔、PINやセキュリティキーで本人であることを示します。パスキーだけでサインインできます。
      </p>
      <RefusalNotice error={add.error ?? remove.error} />
      {passkeys.length > 0 && (
        <Table caption="登録したパスキー" columns={['名前', '登録した日時', '最後に使った日時', actionColumn]} stacks>
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label="登録">
                <Moment at={createdAt} />
              </td>
              <td data-label="最後に使用">
                <Moment at={lastUsedAt} />
              </td>
              <td>
                <Button
                  aria-label={`パスキー「${name}」を削除`}
                  pending={remove.isPending && remove.variables === id}
                  onPress={() =>
                    remove.mutate(id, { onSuccess: () => doneHere(pathname, `パスキー「${name}」を削除しました。`) })
                  }
                >
                  削除
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const name = String(new FormData(form).get('name')).trim();
          add.mutate(name, {
            onSuccess: () => {
              form.reset();
              doneHere(pathname, `パスキー「${name}」を登録しました。`);
            },
          });
        }}
      >
        <TextInput label="パスキーの名前" name="name" placeholder="例 職場のパソコン" maxLength={50} required />
        <Button type="submit" pending={add.isPending}>
          <KeyRound aria-hidden size={20} />
          パスキーを登録する
        </Button>
      </form>
    </Section>
  );
}
