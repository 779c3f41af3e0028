import { Link } from 'react-router';
import type { InquiriesQuery } from '../api/generated/graphql';
import { inquiryStates, inquiryUses } from '../labels';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { Moment } from '../ui/Moment';
import { inquiryTones, isSlow, isWaiting } from './inquiry-state';

type Inquiry = InquiriesQuery['inquiries']['edges'][number]['node'];

export const InquiryCells = ({ inquiry }: { inquiry: Inquiry }) => (
  <>
    <th scope="row">
      <Link to={paths.inquiry(inquiry.id)}>
        <Moment at={inquiry.requestedAt} />
      </Link>
      <span className="mt-1 block">
        <Badge tone={inquiryTones[inquiry.state]}>{inquiryStates[inquiry.state]}</Badge>
      </span>
    </th>
    <td>{inquiry.subscriber.nameKanji}</td>
    <td>
      {inquiry.informationName}
      <span className="block text-muted">{inquiry.procedureName}</span>
    </td>
    <td>
      {inquiry.providerName}
      <span className="block text-muted">照会した人 {inquiry.requestedBy}</span>
    </td>
    <td>
      <Progress inquiry={inquiry} />
    </td>
  </>
);

function Progress({ inquiry }: { inquiry: Inquiry }) {
  const { changedAt, dueAt, use, closedAt } = inquiry;
  if (closedAt) {
    return (
      <>
        完了{use && `（${inquiryUses[use]}）`}
        <span className="block">
          <Moment at={closedAt} />
        </span>
      </>
    );
  }
  return isWaiting(inquiry) ? (
    <>
      {isSlow(inquiry) ? '時間がかかっています。回答の期限' : '回答の期限'}
      <span className="block">
        <Moment at={dueAt} />
      </span>
    </>
  ) : (
    <>
      完了の登録待ち
      <span className="block">
        <Moment at={changedAt} />
      </span>
    </>
  );
}
