import { Search } from 'lucide-react';
import { accountStateLabels } from '../../src/domain/account';
import type { AccountKind, AccountState } from '../api/generated/graphql';
import { accountKinds } from '../labels';
import { Button } from '../ui/Button';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';

interface Props {
  text: string;
  state: AccountState | null;
  kind: AccountKind | null;
  onSearch: (wanted: { text: string; state: AccountState | null; kind: AccountKind | null }) => void;
}

export const SearchAccountsForm = ({ text, state, kind, onSearch }: Props) => (
  <form
    role="search"
    noValidate
    autoComplete="off"
    onSubmit={(event) => {
      event.preventDefault();
      const fields = new FormData(event.currentTarget);
      onSearch({
        text: String(fields.get('text')).normalize('NFKC').trim(),
        state: (fields.get('state') as AccountState) || null,
        kind: (fields.get('kind') as AccountKind) || null,
      });
    }}
    className="mb-6 rounded-8 bg-ground p-4"
  >
    <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextInput
        label="氏名・ログインID・職員番号"
        name="text"
        defaultValue={text}
        maxLength={100}
        autoComplete="off"
        hint="氏名は一部でも探せます。"
      />
      <SelectInput
        label="状態"
        name="state"
        defaultValue={state ?? ''}
        options={accountStateLabels}
        inGivenOrder
        none="すべて"
      />
      <SelectInput
        label="種類"
        name="kind"
        defaultValue={kind ?? ''}
        options={accountKinds}
        inGivenOrder
        none="すべて"
      />
    </div>
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary">
        <Search aria-hidden size={20} />
        検索
      </Button>
      <Button look="quiet" onPress={() => onSearch({ text: '', state: null, kind: null })}>
        条件を消す
      </Button>
    </div>
  </form>
);
