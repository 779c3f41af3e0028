import type { FileImportQuery } from '../api/generated/graphql';
import { Table } from '../ui/Table';

type Fault = NonNullable<FileImportQuery['fileImport']>['faults'][number];

export const FaultTable = ({ faults }: { faults: Fault[] }) => (
  <Table caption="不合格になった行の、理由ごとの件数" columns={['理由', '件数', 'コード']} numeric={['件数']}>
    {faults.map(({ code, message, count }) => (
      <tr key={code}>
        <th scope="row" className="min-w-40">
          {message}
        </th>
        <td className="tabular text-right">{count.toLocaleString('ja-JP')}</td>
        <td className="whitespace-nowrap text-muted">{code}</td>
      </tr>
    ))}
  </Table>
);
