import { Link } from 'react-router';
import type { AccountChangeFragment } from '../../api/generated/graphql';
import { paths } from '../../paths';
import { Badge } from '../../ui/Badge';
import type { LongColumn } from '../../ui/LongTable';
import { Moment } from '../../ui/Moment';
import { byWhom, concernOf, givenInWords, standingOf } from './account-words';

export const changeColumns: LongColumn[] = [
  { title: '起票・実施', rem: 10.5 },
  { title: '内容・対象', rem: 16 },
  { title: '理由', rem: 15 },
  { title: '状態', rem: 10 },
  { title: '確認', rem: 12 },
];

export const ChangeCells = ({ change }: { change: AccountChangeFragment }) => {
  const { id, label, reason, draftedAt, draftedBy, decision, mayDecide, isOwn } = change;
  const { text, tone } = standingOf(change);
  return (
    <>
      <th scope="row">
        <Moment at={draftedAt} />
        <span className="block">{byWhom(draftedBy)}</span>
      </th>
      <td>
        <Link to={paths.accountChange(id)}>{label}</Link>
        <span className="block">{concernOf(change)}</span>
        <span className="block text-muted">{givenInWords(change)}</span>
      </td>
      <td>{reason || <span className="text-muted">なし</span>}</td>
      <td>
        <Badge tone={tone}>{text}</Badge>
      </td>
      <td>
        {decision === 'DONE' && <span className="text-muted">不要</span>}
        {decision && decision !== 'DONE' && <Decided change={change} />}
        {!decision && (mayDecide ? 'あなたが確認できます' : isOwn ? '自分の起票' : '')}
      </td>
    </>
  );
};

/** When, by whom and why a draft was decided. */
export const Decided = ({ change: { decidedAt, decidedBy, decisionReason } }: { change: AccountChangeFragment }) => (
  <>
    <Moment at={decidedAt} />
    <span className="block">{byWhom(decidedBy)}</span>
    {decisionReason && <span className="block text-muted">理由：{decisionReason}</span>}
  </>
);
