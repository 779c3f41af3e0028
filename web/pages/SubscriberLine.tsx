import { Link } from 'react-router';
import type { SubscriberQuery } from '../api/generated/graphql';
import { newestFirst } from '../eligibility';
import { paths } from '../paths';
import { dayInWords } from '../ui/day-in-words';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;

/** On a page about one matter of a person: who it is, and the way back. */
export function SubscriberLine({ subscriber }: { subscriber: Subscriber }) {
  const [card] = newestFirst(subscriber.eligibilityPeriods);
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-1 rounded-8 bg-ground px-4 py-3">
      <p>
        <span className="block leading-140 text-muted">{subscriber.nameKana}</span>
        <span className="text-std-20B-150">{subscriber.nameKanji}</span>
      </p>
      <p>{dayInWords(subscriber.birthDate)}生まれ</p>
      {card && (
        <p className="tabular">
          記号・番号・枝番　{card.symbol}・{card.number}・{card.cardBranch}
        </p>
      )}
      <Link to={paths.subscriber(subscriber.subscriberBranchNumber)} className="print:hidden">
        加入者の詳細へ
      </Link>
    </div>
  );
}
