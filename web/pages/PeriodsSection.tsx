import { useState } from 'react';
import { cancelEligibilityDocument } from '../api/documents/eligibility';
import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { successorOf } from '../eligibility';
import { CancelForm } from '../forms/CancelForm';
import type { Period } from '../forms/period-text';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Dialog } from '../ui/Dialog';
import { Section } from '../ui/Section';
import { western } from '../ui/western';
import { PeriodActions } from './PeriodActions';
import { PeriodTable } from './PeriodTable';

interface Props {
  subscriberBranchNumber: string;
  periods: Period[];
  loadAgain: () => Promise<Period[]>;
}

export function PeriodsSection({ subscriberBranchNumber, periods, loadAgain }: Props) {
  const may = useMay();
  const [cancelling, setCancelling] = useState<Period | null>(null);
  const { mutateAsync: cancelEligibility } = useMutationOf(cancelEligibilityDocument);
  const close = () => setCancelling(null);
  const actions = (period: Period) => (
    <PeriodActions {...{ subscriberBranchNumber, period }} onCancel={() => setCancelling(period)} />
  );

  return (
    <Section title="資格期間">
      {periods.length > 0 ? (
        <PeriodTable
          periods={periods}
          actions={may('endEligibility') || may('correctEligibility') ? actions : undefined}
        />
      ) : (
        <p>現在の資格期間はありません。</p>
      )}
      <Dialog title="資格期間の取消" isOpen={cancelling !== null} onClose={close}>
        {cancelling && (
          <CancelForm
            opened={cancelling}
            thing="資格期間"
            loadAgain={async (seen) => successorOf(seen, await loadAgain())}
            onCancel={close}
            onSubmit={async ({ id }, reason) => {
              await cancelEligibility({ periodId: id, reason });
              close();
              doneHere(paths.subscriber(subscriberBranchNumber), '資格期間を取り消しました。');
            }}
          >
            {(seen) => <WhatIsCancelled period={seen} />}
          </CancelForm>
        )}
      </Dialog>
    </Section>
  );
}

const WhatIsCancelled = ({ period: { start, end, symbol, number, cardBranch } }: { period: Period }) => (
  <>
    <p className="mb-2">
      取り消す資格期間：{western(start)}取得{end ? `、${western(end)}喪失` : '、喪失なし'}（記号・番号・枝番 {symbol}・
      {number}・{cardBranch}）
    </p>
    <p className="mb-2 text-std-16B-170">この資格期間は、はじめから無かったものとして扱われます。</p>
    <p>
      資格がなくなった日を登録するときは、取消ではなく「資格喪失」を使ってください。取り消した記録は履歴に残ります。
    </p>
  </>
);
