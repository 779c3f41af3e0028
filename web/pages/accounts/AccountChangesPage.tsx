import { accountChangesDocument } from '../../api/documents/account-change';
import type { AccountChangesQuery } from '../../api/generated/graphql';
import { useLongListOf } from '../../api/long-list';
import { paths } from '../../paths';
import { LongList } from '../../ui/LongList';
import { AccountsFrame } from './AccountsFrame';
import { changeColumns, ChangeCells } from './ChangeCells';

export const AccountChangesPage = () => (
  <AccountsFrame title="確認待ちの起票" operation="viewAccounts" current={paths.accountChanges}>
    <Waiting />
  </AccountsFrame>
);

function Waiting() {
  const list = useLongListOf(accountChangesDocument, { search: { waiting: true } }, connectionOf);
  return (
    <>
      <p className="mb-3">起票した人とは別の管理者が、内容を確かめて確認するか差し戻します。</p>
      <LongList
        caption="確認待ちの起票（新しい順）"
        columns={changeColumns}
        list={list}
        keyOf={idOf}
        none="確認を待っている起票はありません。"
      >
        {(change) => <ChangeCells change={change} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ accountChanges }: AccountChangesQuery) => accountChanges;
const idOf = ({ id }: { id: string }) => id;
