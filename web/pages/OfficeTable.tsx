import { Download } from 'lucide-react';
import type { OfficesQuery } from '../api/generated/graphql';
import type { OfficeFiles } from '../forms/SearchOfficesForm';
import { paths } from '../paths';
import { count } from '../ui/count';
import { Table } from '../ui/Table';

interface Props {
  offices: OfficesQuery['offices'];
  files: OfficeFiles;
}

const figures = ['加入者', '未登録'];

export const OfficeTable = ({ offices, files: { scope, encoding } }: Props) => (
  <Table
    caption="事業所の一覧（未登録は個人番号が未登録の人数）"
    columns={['記号', ...figures, '収集ファイル']}
    numeric={figures}
  >
    {offices.map(({ symbol, subscribers, missingMyNumber }) => (
      <tr key={symbol}>
        <th scope="row" className="tabular whitespace-nowrap">
          {symbol}
        </th>
        <td className="tabular text-right whitespace-nowrap">{count(subscribers, '人')}</td>
        <td className="tabular text-right whitespace-nowrap">{count(missingMyNumber, '人')}</td>
        <td>
          {scope === 'missing' && missingMyNumber === 0 ? (
            <span className="text-muted">対象者なし</span>
          ) : (
            <a
              href={paths.collectionFile({
                symbol,
                ...(scope === 'all' && { scope }),
                ...(encoding === 'cp932' && { encoding }),
              })}
              download
              aria-label={`記号${symbol}の収集ファイルをダウンロード`}
              className="inline-flex items-center gap-2 whitespace-nowrap"
            >
              <Download aria-hidden size={20} className="max-sm:hidden" />
              ダウンロード
            </a>
          )}
        </td>
      </tr>
    ))}
  </Table>
);
