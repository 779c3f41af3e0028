import { Link } from 'react-router';
import { errorReasonCodes, nonDisclosureCodes, recordRoles } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import type { ProvisionRecord } from '../provision-record-words';
import { Badge } from '../ui/Badge';
import type { LongColumn } from '../ui/LongTable';
import { Moment } from '../ui/Moment';

export const recordColumns: LongColumn[] = [
  { title: '提供の求めの日時', rem: 10.5 },
  { title: '提供の日時', rem: 10 },
  { title: '特定個人情報・事務手続', rem: 16 },
  { title: '照会者・提供者', rem: 15 },
  { title: '処理番号', rem: 12 },
  { title: '被保険者枝番', rem: 13 },
];

export function ProvisionRecordCells({ record }: { record: ProvisionRecord }) {
  const may = useMay();
  const { id, role, requestedAt, providedAt, subscriberBranchNumber } = record;
  return (
    <>
      <th scope="row">
        <Link to={paths.provisionRecord(id)}>
          <Moment at={requestedAt} />
        </Link>
        <span className="block text-muted">{recordRoles[role]}</span>
      </th>
      <td>
        {providedAt ? <Moment at={providedAt} /> : <span className="text-muted">提供なし</span>}
        <Marks record={record} />
      </td>
      <td>
        {record.informationName}
        <span className="block text-muted">{record.procedureName}</span>
      </td>
      <td>
        {record.requesterDepartment}
        <span className="block">
          <span className="text-muted">→ </span>
          {record.providerDepartment}
        </span>
      </td>
      <td className="tabular">
        {record.processingNumber}
        <span className="block text-muted">枝番 {record.subNumber}</span>
      </td>
      <td className="tabular">
        {subscriberBranchNumber && may('viewSubscriber') ? (
          <Link to={paths.subscriber(subscriberBranchNumber)}>{subscriberBranchNumber}</Link>
        ) : (
          (subscriberBranchNumber ?? <span className="text-muted">なし</span>)
        )}
      </td>
    </>
  );
}

/** What has been found of the record since. */
const Marks = ({ record }: { record: ProvisionRecord }) => {
  const { nonDisclosureCode, errorReasonCode } = record;
  if (!nonDisclosureCode && !errorReasonCode) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {nonDisclosureCode && (
        <Badge tone="neutral">{nonDisclosureCodes[nonDisclosureCode] ?? `不開示コード ${nonDisclosureCode}`}</Badge>
      )}
      {errorReasonCode && (
        <Badge tone="bad">{errorReasonCodes[errorReasonCode] ?? `過誤事由コード ${errorReasonCode}`}</Badge>
      )}
    </span>
  );
};
