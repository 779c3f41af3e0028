import { Link } from 'react-router';
import type { InquiryQuery } from '../api/generated/graphql';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Moment } from '../ui/Moment';
import { Notice } from '../ui/Notice';
import { inquiryTones, isSlow, nextStep, standingInWords } from './inquiry-state';

type Inquiry = NonNullable<InquiryQuery['inquiry']>;
type Delivery = NonNullable<Inquiry['delivery']>;

/** Where an inquiry stands and what to do next, in words; read out as it changes. */
export const InquiryStanding = ({ inquiry }: { inquiry: Inquiry }) => (
  <div role="status">
    {inquiry.state === 'ACCEPTED' && inquiry.delivery?.faultInWords ? (
      <DeliveryTrouble delivery={inquiry.delivery} />
    ) : (
      <Standing inquiry={inquiry} />
    )}
  </div>
);

function Standing({ inquiry }: { inquiry: Inquiry }) {
  const { state, refusalInWords, closedAt } = inquiry;
  const tone = inquiryTones[state];
  return (
    <Notice tone={tone === 'good' ? 'success' : tone === 'bad' ? 'warning' : 'info'} title={standingInWords[state]}>
      {refusalInWords && <p>理由：{refusalInWords}</p>}
      {!closedAt && <p>{nextStep(inquiry)}</p>}
      {isSlow(inquiry) && (
        <p>回答に時間がかかっています。照会先に連絡して確かめてください。電話で個人番号は伝えないでください。</p>
      )}
    </Notice>
  );
}

function DeliveryTrouble({ delivery: { state, attempts, faultInWords, changedAt } }: { delivery: Delivery }) {
  const may = useMay();
  const isDead = state === 'DEAD';
  return (
    <Notice tone={isDead ? 'error' : 'warning'} title={isDead ? '送信が止まりました。' : 'まだ送信できていません。'}>
      <p>
        {attempts}回試みました（最後は <Moment at={changedAt} />
        ）。{faultInWords}
      </p>
      <p>
        {isDead
          ? '自動では送り直しません。原因が直ってから、連携状況で送り直します。'
          : '間隔をあけて、自動で送り直します。何もする必要はありません。'}
        {may('viewTraffic') && <Link to={paths.traffic}>連携状況へ</Link>}
      </p>
    </Notice>
  );
}
