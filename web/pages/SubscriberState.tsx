import type { SubscriberQuery } from '../api/generated/graphql';
import { eligibilityOn } from '../eligibility';
import { useMay } from '../menu';
import { paths } from '../paths';
import { today } from '../today';
import { Badge } from '../ui/Badge';
import { LinkButton } from '../ui/LinkButton';
import { PrintButton } from './PrintButton';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;

/** Beside the name: how the person stands, and other views of the person. */
export function SubscriberState({ subscriber }: { subscriber: Subscriber }) {
  const may = useMay();
  const { subscriberBranchNumber, eligibilityPeriods, inDoubt, withdrawn } = subscriber;
  const { label, tone } = eligibilityOn(today(), eligibilityPeriods);
  return (
    <>
      <div className="flex grow flex-wrap gap-2">
        <Badge tone={tone}>{label}</Badge>
        {inDoubt && <Badge tone="wait">疑義あり</Badge>}
        {withdrawn && <Badge tone="bad">登録取消</Badge>}
      </div>
      <div className="flex flex-wrap gap-2">
        {may('viewSubscriberHistory') && (
          <>
            <LinkButton to={paths.subscriberTimeline(subscriberBranchNumber)}>履歴</LinkButton>
            <LinkButton to={paths.subscriberAsOf(subscriberBranchNumber)}>時点照会</LinkButton>
          </>
        )}
        <PrintButton />
      </div>
    </>
  );
}
