import type { SubscriberQuery } from '../api/generated/graphql';
import { newestFirst } from '../eligibility';
import { endReasons, enrolmentKinds, subscriberKinds } from '../labels';
import { Day } from '../ui/Day';
import { Moment } from '../ui/Moment';
import { Table } from '../ui/Table';

type Period = NonNullable<SubscriberQuery['subscriber']>['eligibilityPeriods'][number];

const columns = [
  '取得年月日',
  '喪失年月日',
  '喪失事由',
  '記号・番号・枝番',
  '区分',
  '資格ID',
  '届出受理年月日',
  '記録日時',
];

export const PeriodTable = ({ periods }: { periods: Period[] }) => (
  <Table caption="資格期間（新しい順）" columns={columns}>
    {newestFirst(periods).map((period) => (
      <tr key={`${period.eligibilityId} ${period.start} ${period.recordedAt}`}>
        <th scope="row">
          <Day date={period.start} />
        </th>
        <td>
          <Day date={period.end} />
        </td>
        <td className="min-w-32">
          {period.endReason ? (
            (endReasons[period.endReason] ?? period.endReason)
          ) : (
            <span className="text-muted">なし</span>
          )}
        </td>
        <td className="tabular whitespace-nowrap">
          {period.symbol}・{period.number}・{period.cardBranch}
        </td>
        <td className="whitespace-nowrap">
          {subscriberKinds[period.kind]}・{enrolmentKinds[period.enrolmentKind]}
        </td>
        <td className="tabular">{period.eligibilityId}</td>
        <td>
          <Day date={period.notifiedOn} />
        </td>
        <td>
          <Moment at={period.recordedAt} />
        </td>
      </tr>
    ))}
  </Table>
);
