import { Link } from 'react-router';
import { plainDateFromDigits } from '../../src/domain/plain-date';
import type { DoubtQuery, Sex } from '../api/generated/graphql';
import { newestFirst } from '../eligibility';
import { sexCodes, sexes } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { dayInWords } from '../ui/day-in-words';
import { Table } from '../ui/Table';

type Doubt = NonNullable<DoubtQuery['doubt']>;
type Row = Doubt['rows'][number];
type Suspect = Doubt['suspects'][number];
type Field = Exclude<keyof Row, 'line' | 'differences' | '__typename'>;

const labels: Record<Field, string> = {
  nameKanji: '漢字氏名',
  nameKana: 'カナ氏名',
  birthDate: '生年月日',
  sex: '性別',
  address: '住所',
  eligibilityId: '資格ID',
  symbol: '記号',
  number: '番号',
  cardBranch: '枝番',
};

const isSex = (text: string): text is Sex => text in sexes;

/** As the screen shows it; what no field can hold stays as it was written. */
function inWords(field: Field, text: string): string {
  if (field === 'birthDate') {
    const day = plainDateFromDigits(text.replaceAll('-', ''));
    return day ? dayInWords(day) : text;
  }
  if (field !== 'sex') return text;
  return isSex(text) ? sexes[text] : ((sexCodes as Record<string, string>)[text] ?? text);
}

const valuesOf = ({ subscriber }: Suspect): Partial<Record<Field, string | null>> => ({
  ...newestFirst(subscriber.eligibilityPeriods)[0],
  ...subscriber,
});

/** Who is registered, and what was given, side by side. A difference is a word, not a colour alone. */
export function DoubtComparison({ doubt: { suspects, rows } }: { doubt: Doubt }) {
  const may = useMay();
  const people = suspects.map((suspect, index) => ({
    title: `登録されている加入者${suspects.length > 1 ? index + 1 : ''}`,
    values: valuesOf(suspect),
    suspect,
  }));
  const given = rows.map((row, index) => ({
    title: row.line ? `ファイルの${row.line}行目` : rows.length > 1 ? `届け出た内容${index + 1}` : '届け出た内容',
    row,
  }));

  return (
    <Table
      caption="登録されている加入者と、届け出られた行"
      columns={['項目', ...people.map(({ title }) => title), ...given.map(({ title }) => title)]}
    >
      {(Object.keys(labels) as Field[]).map((field) => (
        <tr key={field}>
          <th scope="row" className="whitespace-nowrap">
            {labels[field]}
          </th>
          {people.map(({ title, values, suspect: { subscriber } }) => (
            <td key={title} className="min-w-28 sm:min-w-48">
              {field === 'nameKanji' && may('viewSubscriber') ? (
                <Link to={paths.subscriber(subscriber.subscriberBranchNumber)}>{subscriber.nameKanji}</Link>
              ) : (
                <Value field={field} text={values[field]} />
              )}
            </td>
          ))}
          {given.map(({ title, row }) => (
            <td key={title} className="min-w-28 sm:min-w-48">
              <Value field={field} text={row[field]} />{' '}
              {row.differences.includes(field) && <Badge tone="bad">相違</Badge>}
            </td>
          ))}
        </tr>
      ))}
      {people.length > 0 && (
        <tr>
          <th scope="row" className="whitespace-nowrap">
            個人番号
          </th>
          {people.map(({ title, suspect }) => (
            <td key={title}>{suspect.holdsNumber ? 'この番号が登録されています' : 'この番号は登録されていません'}</td>
          ))}
          {given.map(({ title }) => (
            <td key={title}>この番号が書かれています</td>
          ))}
        </tr>
      )}
    </Table>
  );
}

const Value = ({ field, text }: { field: Field; text: string | null | undefined }) =>
  text ? <span className="tabular">{inWords(field, text)}</span> : <span className="text-muted">なし</span>;
