import { cardKey } from '../domain/card-key';
import type { EligibilityPeriod } from '../entities/eligibility-period';
import type { Subscriber } from '../entities/subscriber';

/** The insured first, then by card branch; `key` is that of the symbol and number. */
export function inHousehold(subscribers: Subscriber[], key: string): Subscriber[] {
  const isOfIt = ({ symbol, number }: EligibilityPeriod) => cardKey(symbol, number, '') === key;
  const place = ({ eligibilityPeriods, subscriberBranchNumber }: Subscriber): string => {
    const card = eligibilityPeriods.find(isOfIt);
    return `${card?.kind === 'INSURED' ? 0 : 1} ${card?.cardBranch} ${subscriberBranchNumber}`;
  };
  return subscribers.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
