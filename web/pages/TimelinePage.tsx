import { useParams } from 'react-router';
import { subscriberDocument } from '../api/documents/subscriber';
import { subscriberTimelineDocument } from '../api/documents/timeline';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { useMay } from '../menu';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';
import { PrintButton } from './PrintButton';
import { Printed } from './Printed';
import { SubscriberLine } from './SubscriberLine';
import { TimelineTable } from './TimelineTable';

const title = '加入者の履歴';

/** Everything that was recorded about a person, the newest first. */
export function TimelinePage() {
  const { subscriberBranchNumber = '' } = useParams();
  const may = useMay();
  const timeline = useQueryOf(
    subscriberTimelineDocument,
    { subscriberBranchNumber },
    { enabled: may('viewSubscriberHistory') },
  );
  // Whose history it is, where that may be seen.
  const { data } = useQueryOf(subscriberDocument, { subscriberBranchNumber }, { enabled: may('viewSubscriber') });
  const entries = timeline.data?.subscriberTimeline;

  if (isRefused(timeline.error, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <Page title={title} state={entries && <PrintButton />}>
      <Permitted operation="viewSubscriberHistory">
        {data?.subscriber && <SubscriberLine subscriber={data.subscriber} />}
        {timeline.error && !entries && <RefusalNotice error={timeline.error} />}
        {!entries && !timeline.error && <Loading />}
        {entries?.length === 0 && <p>記録はありません。</p>}
        {entries && entries.length > 0 && <TimelineTable entries={entries} />}
        <Printed />
      </Permitted>
    </Page>
  );
}
