import type { TrafficQuery } from '../api/generated/graphql';
import { PairedBars } from '../ui/PairedBars';
import { Table } from '../ui/Table';

type Day = TrafficQuery['traffic']['days'][number];

const columns = ['日', '照会', '回答', '提供', '不提供', '待ち'];

/** 2026-04-01 → 4/1 */
const short = (day: string): string => day.slice(5).split('-').map(Number).join('/');

/** What went to and fro, day by day: as a picture and as a table of the same numbers. */
export function TrafficDays({ days }: { days: Day[] }) {
  const oldestFirst = days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const pairs = (first: keyof Omit<Day, 'day'>, second: keyof Omit<Day, 'day'>) =>
    oldestFirst.map((day): { label: string; values: [number, number] } => ({
      label: short(day.day),
      values: [day[first], day[second]],
    }));

  return (
    <>
      <div className="mb-4 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <PairedBars title="この機関からの照会" names={['照会', '回答']} pairs={pairs('asked', 'answered')} />
        <PairedBars title="ほかの機関への提供" names={['提供', '不提供']} pairs={pairs('provided', 'refused')} />
      </div>
      <p className="mb-1 text-muted">
        「照会」「回答」はこの機関が聞いた件数と答えを受けた件数、「提供」「不提供」「待ち」はこの機関が聞かれて、提供した、しなかった、手動応答を待っている件数です。
      </p>
      <div className="max-w-160 max-sm:[&_td]:px-1.5! max-sm:[&_th]:px-1.5!">
        <Table caption="日ごとの件数（新しい順）" columns={columns} numeric={columns.slice(1)}>
          {oldestFirst.toReversed().map(({ day, asked, answered, provided, refused, waiting }) => (
            <tr key={day}>
              <th scope="row" className="tabular whitespace-nowrap">
                <time dateTime={day}>{short(day)}</time>
              </th>
              <Count value={asked} />
              <Count value={answered} />
              <Count value={provided} />
              <Count value={refused} />
              <Count value={waiting} />
            </tr>
          ))}
        </Table>
      </div>
    </>
  );
}

const Count = ({ value }: { value: number }) => (
  <td className={`tabular text-right ${value === 0 ? 'text-muted' : ''}`}>{value.toLocaleString('ja-JP')}</td>
);
