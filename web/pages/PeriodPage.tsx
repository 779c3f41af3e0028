import { useState, type ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import type { Operation } from '../../src/auth/operations';
import type { Period } from '../forms/period-text';
import { paths } from '../paths';
import { Notice } from '../ui/Notice';
import { SubscriberFormPage, type SeenSubscriber } from './SubscriberFormPage';

export interface PeriodContentProps {
  subscriber: SeenSubscriber;
  /** As it was when the page was opened. */
  period: Period;
  loadAgain: () => Promise<SeenSubscriber>;
}

interface Props {
  title: string;
  operation: Operation;
  Content: ComponentType<PeriodContentProps>;
}

/** A change of one eligibility period, which the address names by the belief the clerk has seen. */
export const PeriodPage = ({ title, operation, Content }: Props) => (
  <SubscriberFormPage title={title} operation={operation}>
    {(subscriber, loadAgain) => <OfPeriod {...{ subscriber, loadAgain, Content }} />}
  </SubscriberFormPage>
);

function OfPeriod({ subscriber, loadAgain, Content }: Omit<PeriodContentProps, 'period'> & Pick<Props, 'Content'>) {
  const { periodId } = useParams();
  const [period] = useState(() => subscriber.eligibilityPeriods.find(({ id }) => id === periodId));
  if (period) return <Content {...{ subscriber, period, loadAgain }} />;
  return (
    <Notice tone="warning" title="この資格期間は変更されたか、取り消されています。">
      <p>
        <Link to={paths.subscriber(subscriber.subscriberBranchNumber)}>加入者の詳細</Link>
        で、現在の資格期間を確かめてください。
      </p>
    </Notice>
  );
}
