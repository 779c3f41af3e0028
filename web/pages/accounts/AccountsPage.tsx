import { useSearchParams } from 'react-router';
import { accountKinds as kinds, accountStates as states } from '../../../src/domain/account';
import { accountsDocument } from '../../api/documents/account';
import type { AccountKind, AccountsQuery, AccountState } from '../../api/generated/graphql';
import { useLongListOf } from '../../api/long-list';
import { SearchAccountsForm } from '../../forms/SearchAccountsForm';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { useStore } from '../../store';
import { LinkButton } from '../../ui/LinkButton';
import { LongList } from '../../ui/LongList';
import { accountSearchText } from './account-search';
import { accountColumns, AccountCells } from './AccountCells';
import { AccountsFrame } from './AccountsFrame';

export const AccountsPage = () => (
  <AccountsFrame title="利用者ID" operation="viewAccounts" current={paths.accounts}>
    <Accounts />
  </AccountsFrame>
);

function Accounts() {
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const text = useStore(accountSearchText);
  const state = states.find((known) => known === address.get('state')) ?? null;
  const kind = kinds.find((known) => known === address.get('kind')) ?? null;
  const list = useLongListOf(accountsDocument, { search: { text: text || null, state, kind } }, connectionOf);

  const search = (wanted: { text: string; state: AccountState | null; kind: AccountKind | null }) => {
    accountSearchText.set(wanted.text);
    setAddress({ ...(wanted.state && { state: wanted.state }), ...(wanted.kind && { kind: wanted.kind }) });
  };

  return (
    <>
      {may('draftAccounts') && (
        <p className="mb-4">
          <LinkButton to={paths.draftAccount}>利用者IDの発行を起票</LinkButton>
        </p>
      )}
      <SearchAccountsForm key={`${text} ${state} ${kind}`} text={text} state={state} kind={kind} onSearch={search} />
      <LongList
        key={`list ${text} ${state} ${kind}`}
        caption="利用者ID"
        columns={accountColumns}
        list={list}
        keyOf={idOf}
        none={text || state || kind ? '条件に合う利用者IDはありません。' : '利用者IDはまだありません。'}
      >
        {(account) => <AccountCells account={account} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ accounts }: AccountsQuery) => accounts;
const idOf = ({ id }: { id: string }) => id;
