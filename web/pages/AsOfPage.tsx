import { useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { isPlainDate } from '../../src/domain/plain-date';
import { subscriberDocument } from '../api/documents/subscriber';
import { subscriberAsOfDocument } from '../api/documents/timeline';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { AsOfForm } from '../forms/AsOfForm';
import { useMay } from '../menu';
import { today } from '../today';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { western } from '../ui/western';
import { AsOfResult } from './AsOfResult';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';
import { Printed } from './Printed';
import { SubscriberLine } from './SubscriberLine';

const dayFrom = (text: string | null) => (text !== null && isPlainDate(text) ? text : null);

/** Through the whole of that day in Japan. */
const endOfDay = (day: string) => `${day}T23:59:59.999+09:00`;

/** A person on any day, as the records stood on any day (時点照会). */
export function AsOfPage() {
  const { subscriberBranchNumber = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const results = useRef<HTMLHeadingElement>(null);
  const may = useMay();
  const now = today();
  const validOn = dayFrom(search.get('validOn')) ?? now;
  const asked = dayFrom(search.get('believedOn')) ?? now;
  const believedOn = asked < now ? asked : now;
  // Today has no end yet: what is believed today is what is believed now.
  const believedAt = believedOn < now ? endOfDay(believedOn) : null;
  const { data, error } = useQueryOf(
    subscriberAsOfDocument,
    { subscriberBranchNumber, validOn, believedAt },
    { enabled: may('viewSubscriberHistory') },
  );

  const { data: present, error: unknown } = useQueryOf(
    subscriberDocument,
    { subscriberBranchNumber },
    { enabled: may('viewSubscriber') },
  );

  const unknownThen = isRefused(error, 'NOT_FOUND');
  if (isRefused(unknown, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <Page title="時点照会">
      <Permitted operation="viewSubscriberHistory">
        {present?.subscriber && <SubscriberLine subscriber={present.subscriber} />}
        <AsOfForm
          key={`${validOn} ${believedOn}`}
          validOn={validOn}
          believedOn={believedOn}
          onAsk={(days) => {
            setSearch(days);
            results.current?.focus();
          }}
        />
        <h2 ref={results} tabIndex={-1} className="mb-2 text-std-20B-150">
          照会結果
        </h2>
        {data?.subscriber ? (
          <AsOfResult
            subscriberBranchNumber={subscriberBranchNumber}
            {...{ validOn, believedOn }}
            subscriber={data.subscriber}
          />
        ) : unknownThen ? (
          <Notice tone="warning" title={`${western(believedOn)}の時点では、この方の記録はまだありません。`}>
            <p>最初に登録された日時は、履歴で確かめられます。</p>
          </Notice>
        ) : error ? (
          <RefusalNotice error={error} />
        ) : (
          <Loading />
        )}
        <Printed />
      </Permitted>
    </Page>
  );
}
