import { accountChangesDocument } from '../../api/documents/account-change';
import type { AccountChangesQuery } from '../../api/generated/graphql';
import { useLongListOf } from '../../api/long-list';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Permitted } from '../Permitted';
import { LedgerTable } from './LedgerTable';
import { PrintFrame } from './PrintFrame';
import { useWholeList } from './use-whole-list';

export const AccountLedgerInPrintPage = () => (
  <Page title="管理簿（印刷用）">
    <Permitted operation="viewAccounts">
      <Whole />
    </Permitted>
  </Page>
);

function Whole() {
  const list = useWholeList(useLongListOf(accountChangesDocument, { search: {} }, connectionOf));
  return (
    <PrintFrame list={list} back={paths.accountLedger} head="利用者ID、割当、端末について行われたこと（新しい順）">
      <div className="[page:wide]">
        <LedgerTable named caption="管理簿（新しい順）" changes={list.rows} />
      </div>
    </PrintFrame>
  );
}

const connectionOf = ({ accountChanges }: AccountChangesQuery) => accountChanges;
