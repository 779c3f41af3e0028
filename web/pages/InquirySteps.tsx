import type { InquiryQuery } from '../api/generated/graphql';
import { inquiryStates } from '../labels';
import { Moment } from '../ui/Moment';
import { Steps } from '../ui/Steps';
import { inquiryTones, isWaiting } from './inquiry-state';

type Inquiry = NonNullable<InquiryQuery['inquiry']>;

/** 受付, 送信, 回答, 完了: how far an inquiry has come, and when. */
export function InquirySteps({ inquiry }: { inquiry: Inquiry }) {
  const { state, requestedAt, changedAt, providedAt, closedAt, answer, delivery } = inquiry;
  const isSent = state !== 'ACCEPTED';
  const hasOutcome = !isWaiting(inquiry);
  const sentAt = delivery?.state === 'SENT' ? delivery.changedAt : null;
  return (
    <Steps
      label="照会の段階"
      steps={[
        { text: '受付', done: true, current: false, note: <Moment at={requestedAt} /> },
        { text: '送信', done: isSent, current: !isSent, note: isSent && sentAt && <Moment at={sentAt} /> },
        {
          text: hasOutcome ? inquiryStates[state] : '回答',
          done: hasOutcome,
          failed: inquiryTones[state] === 'bad',
          current: isSent && !hasOutcome,
          note: hasOutcome && <Moment at={answer?.recordedAt ?? providedAt ?? changedAt} />,
        },
        {
          text: '完了の登録',
          done: Boolean(closedAt),
          current: hasOutcome && !closedAt,
          note: closedAt && <Moment at={closedAt} />,
        },
      ]}
    />
  );
}
