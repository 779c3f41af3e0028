import { Link } from 'react-router';
import type { FileImportsQuery } from '../api/generated/graphql';
import { fileImportStates } from '../labels';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { Moment } from '../ui/Moment';
import { Table } from '../ui/Table';
import { stateTones } from './file-import-state';

type Row = FileImportsQuery['fileImports']['edges'][number]['node'];

const figures = ['行数', '合格', '不合格', '登録済み'];
const columns = ['アップロード日時', '状態', ...figures, 'アップロードした人'];
const number = 'tabular text-right whitespace-nowrap';

export const FileImportTable = ({ imports }: { imports: Row[] }) => (
  <Table caption="取込の一覧" columns={columns} numeric={figures}>
    {imports.map(({ id, state, rows, ok, rejected, applied, uploadedAt, uploadedBy }) => (
      <tr key={id}>
        <th scope="row">
          <Link to={paths.fileImport(id)}>
            <Moment at={uploadedAt} />
          </Link>
        </th>
        <td>
          <Badge tone={stateTones[state]}>{fileImportStates[state]}</Badge>
        </td>
        <td className={number}>{rows.toLocaleString('ja-JP')}</td>
        <td className={number}>{ok.toLocaleString('ja-JP')}</td>
        <td className={number}>{rejected.toLocaleString('ja-JP')}</td>
        <td className={number}>{applied.toLocaleString('ja-JP')}</td>
        <td>{uploadedBy}</td>
      </tr>
    ))}
  </Table>
);
