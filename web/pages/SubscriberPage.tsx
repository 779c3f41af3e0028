import { useParams } from 'react-router';
import { subscriberDocument } from '../api/documents/subscriber';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { eligibilityOn } from '../eligibility';
import { sexes } from '../labels';
import { today } from '../today';
import { Badge } from '../ui/Badge';
import { dayInWords } from '../ui/day-in-words';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { MyNumberSection } from './MyNumberSection';
import { NotFoundPage } from './NotFoundPage';
import { PeriodTable } from './PeriodTable';

/** Titles reach the history of the browser, so the name stands in the heading only. */
const title = '加入者の詳細';

export function SubscriberPage() {
  const { subscriberBranchNumber = '' } = useParams();
  const { data, error } = useQueryOf(subscriberDocument, { subscriberBranchNumber });
  const subscriber = data?.subscriber;

  if (subscriber === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  if (!subscriber) return <Page title={title}>{error ? <RefusalNotice error={error} /> : <Loading />}</Page>;

  const eligibility = eligibilityOn(today(), subscriber.eligibilityPeriods);
  return (
    <Page title={title} heading={subscriber.nameKanji} above={subscriber.nameKana}>
      <Section title="基本情報">
        <Properties>
          {{
            被保険者枝番: <span className="tabular">{subscriber.subscriberBranchNumber}</span>,
            '資格（本日）': <Badge tone={eligibility.tone}>{eligibility.label}</Badge>,
            生年月日: dayInWords(subscriber.birthDate),
            性別: sexes[subscriber.sex],
            郵便番号: subscriber.postalCode,
            住所: subscriber.address,
            市町村コード: subscriber.municipalityCode,
            続柄コード: subscriber.relationshipCode,
          }}
        </Properties>
      </Section>
      <MyNumberSection key={subscriber.subscriberBranchNumber} subscriber={subscriber} />
      <Section title="資格期間">
        <PeriodTable periods={subscriber.eligibilityPeriods} />
      </Section>
    </Page>
  );
}
