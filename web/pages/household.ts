import type { HouseholdQuery } from '../api/generated/graphql';
import type { OpenDependant } from '../forms/EndEligibilityForm';

type Member = HouseholdQuery['household'][number];
type Card = Pick<Member['eligibilityPeriods'][number], 'symbol' | 'number'>;

/** Who is a dependant (被扶養者) under the same symbol and number, without an end. */
export const openDependantsOf = ({ symbol, number }: Card, household: readonly Member[]): OpenDependant[] =>
  household.flatMap(({ nameKanji, eligibilityPeriods }) => {
    const open = eligibilityPeriods.find(
      (period) =>
        period.kind === 'DEPENDANT' && period.end === null && period.symbol === symbol && period.number === number,
    );
    return open ? [{ name: nameKanji, start: open.start }] : [];
  });
