import { Link } from 'react-router';
import type { MyNumberEntriesQuery } from '../api/generated/graphql';
import { missingReasons, myNumberFormCodes, myNumberUpdateKinds, sexes } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Day } from '../ui/Day';
import type { LongColumn } from '../ui/LongTable';
import { Moment } from '../ui/Moment';

type Entry = MyNumberEntriesQuery['myNumberEntries']['edges'][number]['node'];

/** The twelve items, in their order. */
export const entryColumns: LongColumn[] = [
  { title: '入力日', rem: 10 },
  { title: '登録者', rem: 8 },
  { title: '記号番号', rem: 10 },
  { title: '個人番号', rem: 9 },
  { title: '未記入理由', rem: 12 },
  { title: '続柄', rem: 4 },
  { title: '氏名', rem: 10 },
  { title: '生年月日', rem: 9.5 },
  { title: '性別', rem: 4.5 },
  { title: '更新区分', rem: 6 },
  { title: '届書コード', rem: 9 },
  { title: '入力日時', rem: 10.5 },
];

const none = <span className="text-muted">なし</span>;

export function MyNumberEntryCells({ entry }: { entry: Entry }) {
  const may = useMay();
  const { missingReason, missingMemo, subscriberBranchNumber } = entry;
  return (
    <>
      <td>
        <Day date={entry.enteredOn} />
      </td>
      <td>{entry.registeredBy ?? none}</td>
      <td className="tabular">{entry.symbolNumber}</td>
      <td className="tabular">
        {entry.myNumber ?? (missingReason ? none : <span className="text-muted">非表示</span>)}
      </td>
      <td>
        {missingReason ? (missingReasons[missingReason] ?? missingReason) : none}
        {missingMemo && <span className="block text-muted">{missingMemo}</span>}
      </td>
      <td className="tabular">{entry.relationshipCode ?? none}</td>
      <th scope="row">
        {may('viewSubscriber') ? <Link to={paths.subscriber(subscriberBranchNumber)}>{entry.name}</Link> : entry.name}
      </th>
      <td>
        <Day date={entry.birthDate} />
      </td>
      <td>{sexes[entry.sex]}</td>
      <td>{myNumberUpdateKinds[entry.updateKind]}</td>
      <td>{myNumberFormCodes[entry.formCode]}</td>
      <td>
        <Moment at={entry.enteredAt} />
      </td>
    </>
  );
}
