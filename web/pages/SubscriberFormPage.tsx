import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Operation } from '../../src/auth/operations';
import { subscriberDocument } from '../api/documents/subscriber';
import type { SubscriberQuery } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { useMay } from '../menu';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';
import { SubscriberLine } from './SubscriberLine';

export type SeenSubscriber = NonNullable<SubscriberQuery['subscriber']>;

interface Props {
  title: string;
  operation: Operation;
  children: (subscriber: SeenSubscriber, loadAgain: () => Promise<SeenSubscriber>) => ReactNode;
}

/** A change of one person. A person's form is not another's, so each has its own. */
export function SubscriberFormPage(props: Props) {
  const { subscriberBranchNumber = '' } = useParams();
  return <OfOne key={subscriberBranchNumber} subscriberBranchNumber={subscriberBranchNumber} {...props} />;
}

/** The form keeps the person as first loaded: what others change meanwhile comes in when asked for, not under the hands. */
function OfOne({ subscriberBranchNumber, title, operation, children }: Props & { subscriberBranchNumber: string }) {
  const may = useMay();
  const { data, error, refetch } = useQueryOf(
    subscriberDocument,
    { subscriberBranchNumber },
    { enabled: may(operation) },
  );
  const [seen, setSeen] = useState<SeenSubscriber | null>(null);
  if (!seen && data?.subscriber) setSeen(data.subscriber);

  const loadAgain = async () => {
    const { data: latest } = await refetch({ throwOnError: true });
    if (!latest?.subscriber) throw new Error('a subscriber does not go away');
    setSeen(latest.subscriber);
    return latest.subscriber;
  };

  if (!seen && (data?.subscriber === null || isRefused(error, 'NOT_FOUND'))) return <NotFoundPage />;
  return (
    <Page title={title}>
      <Permitted operation={operation}>
        {seen ? (
          <>
            <SubscriberLine subscriber={seen} />
            {children(seen, loadAgain)}
          </>
        ) : error ? (
          <RefusalNotice error={error} />
        ) : (
          <Loading />
        )}
      </Permitted>
    </Page>
  );
}
