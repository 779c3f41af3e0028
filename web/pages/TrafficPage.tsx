import { trafficDocument } from '../api/documents/traffic';
import type { TrafficQuery } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { useMay } from '../menu';
import { paths } from '../paths';
import { elapsedInWords } from '../ui/elapsed';
import { Figures } from '../ui/Figures';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { useNow } from '../ui/use-now';
import { MessagesSection } from './MessagesSection';
import { Permitted } from './Permitted';
import { PrintButton } from './PrintButton';
import { Printed } from './Printed';
import { TrafficDays } from './TrafficDays';
import { TrafficStanding } from './TrafficStanding';

const days = 14;
const lookAgainMs = 30_000;

export const TrafficPage = () => (
  <Page title="連携状況">
    <Permitted operation="viewTraffic">
      <Traffic />
    </Permitted>
  </Page>
);

function Traffic() {
  const { data, error } = useQueryOf(trafficDocument, { days }, { poll: () => lookAgainMs });
  return (
    <>
      <RefusalNotice error={error} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <TrafficStanding traffic={data.traffic}>
            <p>
              しばらくしても変わらないときは、運用者に連絡してください。
              {data.traffic.dead > 0 && '止まっている送信は、原因がなくなってから、下の一覧で再送してください。'}
            </p>
          </TrafficStanding>
          <div className="mb-6">
            <PrintButton />
          </div>
          <Waiting traffic={data.traffic} />
          <Section title={`直近${days}日間`}>
            <TrafficDays days={data.traffic.days} />
          </Section>
        </>
      )}
      <MessagesSection />
      <Printed />
    </>
  );
}

/** What has not come to its end. */
function Waiting({ traffic }: { traffic: TrafficQuery['traffic'] }) {
  const may = useMay();
  const now = useNow(lookAgainMs);
  const { dead, waitingToSend, oldestWaitingAt, provisionsWaiting, inquiriesOverdue } = traffic;
  return (
    <Section title="残っているもの">
      <Figures>
        {[
          { text: '止まっている送信', to: paths.traffic, figure: dead, tone: 'bad' as const },
          { text: '送信待ち', to: paths.trafficQueued, figure: waitingToSend },
          ...(may('viewInquiries')
            ? [{ text: '期限を過ぎた照会', to: paths.inquiriesWaiting, figure: inquiriesOverdue, tone: 'bad' as const }]
            : []),
          ...(may('viewProvisions') ? [{ text: '手動応答待ち', to: paths.provisions, figure: provisionsWaiting }] : []),
        ]}
      </Figures>
      {oldestWaitingAt && (
        <p className="mt-2 text-muted">
          最も古い送信待ちは{elapsedInWords(now - Date.parse(oldestWaitingAt))}前からです。
        </p>
      )}
    </Section>
  );
}
