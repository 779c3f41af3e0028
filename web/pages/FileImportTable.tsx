import { Link } from 'react-router';
import type { FileImportsQuery } from '../api/generated/graphql';
import { fileKinds } from '../labels';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { Moment } from '../ui/Moment';
import { Table } from '../ui/Table';
import { stateInWords, toneOf } from './file-import-state';

type Row = FileImportsQuery['fileImports']['edges'][number]['node'];

const figures = ['行数', '合格', '不合格', '登録済み'];
const columns = ['アップロード日時', '種類', '状態', ...figures, 'アップロードした人'];
const number = 'tabular text-right whitespace-nowrap';

export const FileImportTable = ({ imports }: { imports: Row[] }) => (
  <Table caption="取込の一覧" columns={columns} numeric={figures}>
    {imports.map((fileImport) => (
      <tr key={fileImport.id}>
        <th scope="row">
          <Link to={paths.fileImport(fileImport.id)}>
            <Moment at={fileImport.uploadedAt} />
          </Link>
        </th>
        <td className="whitespace-nowrap">{fileKinds[fileImport.kind]}</td>
        <td>
          <Badge tone={toneOf(fileImport)}>{stateInWords(fileImport)}</Badge>
        </td>
        <td className={number}>{fileImport.rows.toLocaleString('ja-JP')}</td>
        <td className={number}>{fileImport.ok.toLocaleString('ja-JP')}</td>
        <td className={number}>{fileImport.rejected.toLocaleString('ja-JP')}</td>
        <td className={number}>{fileImport.applied.toLocaleString('ja-JP')}</td>
        <td>{fileImport.uploadedBy}</td>
      </tr>
    ))}
  </Table>
);
