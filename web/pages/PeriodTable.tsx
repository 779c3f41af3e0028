import type { ReactNode } from 'react';
import type { Period } from '../forms/period-text';
import { newestFirst } from '../eligibility';
import { eligibilityChanges, endReasons, enrolmentKinds, subscriberKinds } from '../labels';
import { Day } from '../ui/Day';
import { actionColumn, Table } from '../ui/Table';
import { Recorded } from './Recorded';

interface Props {
  caption?: string;
  periods: Period[];
  /** What can be done with a period, where something can. */
  actions?: ((period: Period) => ReactNode) | undefined;
}

const columns = [
  '取得年月日',
  '喪失年月日',
  '喪失事由',
  '記号・番号・枝番、区分',
  '資格ID',
  '届出受理年月日',
  '最後の記録',
];

export const PeriodTable = ({ caption = '資格期間（新しい順）', periods, actions }: Props) => (
  <Table stacks caption={caption} columns={actions ? [...columns, actionColumn] : columns}>
    {newestFirst(periods).map((period) => (
      <tr key={period.id} className="align-top">
        <th scope="row" data-label="取得年月日">
          <Day date={period.start} />
        </th>
        <td data-label="喪失年月日">
          <Day date={period.end} />
        </td>
        <td data-label="喪失事由" className="min-w-32">
          {period.endReason ? (
            (endReasons[period.endReason] ?? period.endReason)
          ) : (
            <span className="text-muted">なし</span>
          )}
        </td>
        <td data-label="記号・番号・枝番、区分" className="tabular whitespace-nowrap">
          {period.symbol}・{period.number}・{period.cardBranch}
          <span className="block">
            {subscriberKinds[period.kind]}・{enrolmentKinds[period.enrolmentKind]}
          </span>
        </td>
        <td data-label="資格ID" className="tabular min-w-28">
          {period.eligibilityId}
        </td>
        <td data-label="届出受理年月日">
          <Day date={period.notifiedOn} />
        </td>
        <td data-label="最後の記録" className="min-w-44">
          <Recorded record={period} change={eligibilityChanges[period.change]} />
        </td>
        {actions && <td className="print:hidden">{actions(period)}</td>}
      </tr>
    ))}
  </Table>
);
