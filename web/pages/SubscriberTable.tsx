import { Link } from 'react-router';
import type { PlainDate } from '../../src/domain/plain-date';
import type { SubscribersQuery } from '../api/generated/graphql';
import { eligibilityOn, newestFirst } from '../eligibility';
import { myNumberStates, sexes } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { Day } from '../ui/Day';
import { Table } from '../ui/Table';

type Row = SubscribersQuery['subscribers']['edges'][number]['node'];

interface Props {
  subscribers: Row[];
  today: PlainDate;
}

const columns = ['氏名', '生年月日', '性別', '記号・番号・枝番', '資格（本日）', '個人番号'];

export function SubscriberTable({ subscribers, today }: Props) {
  const may = useMay();
  return (
    <Table caption="検索に合う加入者" columns={columns}>
      {subscribers.map((subscriber) => {
        const card = newestFirst(subscriber.eligibilityPeriods)[0];
        const eligibility = eligibilityOn(today, subscriber.eligibilityPeriods);
        return (
          <tr key={subscriber.subscriberBranchNumber}>
            <th scope="row" className="min-w-40 leading-140 break-keep">
              <span className="block text-muted">{subscriber.nameKana}</span>
              {may('viewSubscriber') ? (
                <Link to={paths.subscriber(subscriber.subscriberBranchNumber)}>{subscriber.nameKanji}</Link>
              ) : (
                subscriber.nameKanji
              )}
            </th>
            <td>
              <Day date={subscriber.birthDate} />
            </td>
            <td className="whitespace-nowrap">{sexes[subscriber.sex]}</td>
            <td className="tabular whitespace-nowrap">
              {card ? `${card.symbol}・${card.number}・${card.cardBranch}` : <span className="text-muted">なし</span>}
            </td>
            <td>
              <Badge tone={eligibility.tone}>{eligibility.label}</Badge>
            </td>
            <td className="whitespace-nowrap">{myNumberStates[subscriber.myNumberState]}</td>
          </tr>
        );
      })}
    </Table>
  );
}
