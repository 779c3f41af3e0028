import { useState } from 'react';
import { addDays } from '../../../src/domain/plain-date';
import { accountChangesDocument } from '../../api/documents/account-change';
import type { AccountChangesQuery } from '../../api/generated/graphql';
import { useLongListOf } from '../../api/long-list';
import { SaveLedgerForm } from '../../forms/SaveLedgerForm';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { today } from '../../today';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { LinkButton } from '../../ui/LinkButton';
import { LongList } from '../../ui/LongList';
import { AccountsFrame } from './AccountsFrame';
import { changeColumns, ChangeCells } from './ChangeCells';

const aYear = 365;

export const AccountLedgerPage = () => (
  <AccountsFrame title="管理簿" operation="viewAccounts" current={paths.accountLedger}>
    <Ledger />
  </AccountsFrame>
);

function Ledger() {
  const may = useMay();
  const [saving, setSaving] = useState(false);
  const list = useLongListOf(accountChangesDocument, { search: {} }, connectionOf);
  return (
    <>
      <p className="mb-3">
        利用者ID、割当、端末について行われたことの、すべての記録です。消すことも書き直すこともできません。
      </p>
      <div className="mb-3 flex flex-wrap gap-3">
        <LinkButton to={paths.accountLedgerInPrint}>印刷用の一覧</LinkButton>
        {may('exportAssignments') && <Button onPress={() => setSaving(true)}>CSVで保存</Button>}
      </div>
      <LongList
        caption="管理簿（新しい順）"
        columns={changeColumns}
        list={list}
        keyOf={idOf}
        none="管理簿にはまだ何もありません。"
      >
        {(change) => <ChangeCells change={change} />}
      </LongList>
      <Dialog title="管理簿をCSVで保存" isOpen={saving} onClose={() => setSaving(false)}>
        <SaveLedgerForm days={{ from: addDays(today(), -aYear), to: today() }} onDone={() => setSaving(false)} />
      </Dialog>
    </>
  );
}

const connectionOf = ({ accountChanges }: AccountChangesQuery) => accountChanges;
const idOf = ({ id }: { id: string }) => id;
