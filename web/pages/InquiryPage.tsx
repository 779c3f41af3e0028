import { Link, useParams } from 'react-router';
import { inquiryDocument } from '../api/documents/inquiry';
import type { InquiryQuery } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { CloseInquiry } from '../forms/CloseInquiry';
import { inquiryStates } from '../labels';
import { lookAgainMs } from '../look-again';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { dayInWords } from '../ui/day-in-words';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { EligibilityBody } from './EligibilityBody';
import { inquiryTones, isWaiting } from './inquiry-state';
import { InquiryStanding } from './InquiryStanding';
import { InquirySteps } from './InquirySteps';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';
import { PrintButton } from './PrintButton';
import { Printed } from './Printed';

type Inquiry = NonNullable<InquiryQuery['inquiry']>;

const title = '照会の詳細';

/** A late answer may still come after the time-out. */
const nextLook = (inquiry: Inquiry): number | false =>
  (isWaiting(inquiry) || (inquiry.state === 'TIMED_OUT' && !inquiry.closedAt)) && lookAgainMs(inquiry.changedAt);

export function InquiryPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error } = useQueryOf(
    inquiryDocument,
    { id },
    { enabled: may('viewInquiries'), poll: (result) => (result?.inquiry ? nextLook(result.inquiry) : false) },
  );
  const inquiry = data?.inquiry;

  if (inquiry === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <Page title={title} state={inquiry && <State inquiry={inquiry} />}>
      <Permitted operation="viewInquiries">
        <RefusalNotice error={error} />
        {!inquiry && !error && <Loading />}
        {inquiry && <Content inquiry={inquiry} />}
      </Permitted>
    </Page>
  );
}

const State = ({ inquiry: { state } }: { inquiry: Inquiry }) => (
  <>
    <div className="grow">
      <Badge tone={inquiryTones[state]}>{inquiryStates[state]}</Badge>
    </div>
    <PrintButton />
  </>
);

const Content = ({ inquiry }: { inquiry: Inquiry }) => (
  <>
    <InquirySteps inquiry={inquiry} />
    <InquiryStanding inquiry={inquiry} />
    {inquiry.answer && (
      <Section title="回答">
        <EligibilityBody body={inquiry.answer.body} />
      </Section>
    )}
    <Section title="照会の内容">
      <Asked inquiry={inquiry} />
    </Section>
    <CloseInquiry inquiry={inquiry} />
    <Printed />
  </>
);

const Asked = ({ inquiry }: { inquiry: Inquiry }) => {
  const { subscriber, answer } = inquiry;
  return (
    <Properties>
      {{
        対象者: (
          <>
            <Link to={paths.subscriber(subscriber.subscriberBranchNumber)}>{subscriber.nameKanji}</Link>（
            {subscriber.nameKana}）<span className="block">{dayInWords(subscriber.birthDate)}生まれ</span>
          </>
        ),
        照会した情報: inquiry.informationName,
        照会先: inquiry.providerName,
        ...(inquiry.providerDepartment && { 回答した部署: inquiry.providerDepartment }),
        事務手続: inquiry.procedureName,
        事務: inquiry.affairName,
        期間: (
          <>
            <span className="block">{dayInWords(inquiry.periodFrom)}から</span>
            {dayInWords(inquiry.periodTo)}まで
          </>
        ),
        ...(inquiry.consentOn && { 本人の同意: dayInWords(inquiry.consentOn) }),
        事案: inquiry.purpose,
        照会した人: (
          <>
            <Moment at={inquiry.requestedAt} /> {inquiry.requestedBy}
          </>
        ),
        ...(isWaiting(inquiry) && { 回答の期限: <Moment at={inquiry.dueAt} /> }),
        ...(inquiry.providedAt && { 提供された日時: <Moment at={inquiry.providedAt} /> }),
        ...(answer && { 様式と版: `様式 ${answer.layoutVersion}　第${answer.version}版` }),
        処理番号: <span className="tabular">{inquiry.processingNumber}</span>,
      }}
    </Properties>
  );
};
