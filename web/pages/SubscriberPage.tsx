import { useParams } from 'react-router';
import type { Operation } from '../../src/auth/operations';
import { subscriberDocument } from '../api/documents/subscriber';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { useMay } from '../menu';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { BasicsSection } from './BasicsSection';
import { CertificatesSection } from './CertificatesSection';
import { HouseholdSection } from './HouseholdSection';
import { MyNumberSection } from './MyNumberSection';
import { NotFoundPage } from './NotFoundPage';
import { OrganizationCodeSection } from './OrganizationCodeSection';
import { PeriodsSection } from './PeriodsSection';
import { Printed } from './Printed';
import { ProvisionSettingSection } from './ProvisionSettingSection';
import { SubscriberState } from './SubscriberState';

/** Titles reach the history of the browser, so the name stands in the heading only. */
const title = '加入者の詳細';

/** Who has to do with other institutions sees how the person stands there. */
const exchanges: Operation[] = [
  ...(['acquireOrganizationCodes', 'createInquiry', 'viewInquiries'] as const),
  ...(['viewProvisions', 'viewProvisionRecords'] as const),
];

export function SubscriberPage() {
  const { subscriberBranchNumber = '' } = useParams();
  const may = useMay();
  const { data, error, refetch } = useQueryOf(subscriberDocument, { subscriberBranchNumber });
  const subscriber = data?.subscriber;

  if (subscriber === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  if (!subscriber) return <Page title={title}>{error ? <RefusalNotice error={error} /> : <Loading />}</Page>;

  return (
    <Page
      title={title}
      heading={subscriber.nameKanji}
      above={subscriber.nameKana}
      state={<SubscriberState subscriber={subscriber} />}
    >
      {subscriber.withdrawn && (
        <Notice tone="warning" title="この方の登録は取り消されています。">
          <p>取込の取消により、現在の資格はありません。加入者検索には表示されません。</p>
        </Notice>
      )}
      <BasicsSection subscriber={subscriber} />
      <MyNumberSection key={`number ${subscriberBranchNumber}`} subscriber={subscriber} />
      <PeriodsSection
        key={`periods ${subscriberBranchNumber}`}
        subscriberBranchNumber={subscriberBranchNumber}
        periods={subscriber.eligibilityPeriods}
        loadAgain={async () => (await refetch({ throwOnError: true })).data?.subscriber?.eligibilityPeriods ?? []}
      />
      <HouseholdSection subscriberBranchNumber={subscriberBranchNumber} />
      <CertificatesSection
        key={`certificates ${subscriberBranchNumber}`}
        subscriberBranchNumber={subscriberBranchNumber}
        hasPeriods={subscriber.eligibilityPeriods.length > 0}
      />
      {exchanges.some((operation) => may(operation)) && (
        <OrganizationCodeSection key={`code ${subscriberBranchNumber}`} subscriber={subscriber} />
      )}
      {(may('viewProvisions') || may('changeProvisionSetting')) && (
        <ProvisionSettingSection key={`setting ${subscriberBranchNumber}`} {...{ subscriberBranchNumber }} />
      )}
      <Printed />
    </Page>
  );
}
