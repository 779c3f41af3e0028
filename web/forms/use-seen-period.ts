import { useState } from 'react';
import { successorOf } from '../eligibility';
import type { Change } from '../ui/ChangeTable';
import { periodLabels, periodText, type Period } from './period-text';
import { textChanges } from './text-changes';

interface Options {
  opened: Period;
  loadAgain: () => Promise<{ eligibilityPeriods: Period[] }>;
}

/** The belief a form is about: the one that was on screen when it was opened, until the clerk asks for the latest. */
export function useSeenPeriod({ opened, loadAgain }: Options) {
  const [period, setPeriod] = useState(opened);
  const [meanwhile, setMeanwhile] = useState<Change[] | null>(null);
  const [isGone, setGone] = useState(false);

  return {
    period,
    /** What others have changed, once it has been loaded. */
    meanwhile,
    isGone,
    loadAgain: async (): Promise<Period | undefined> => {
      const latest = successorOf(period, (await loadAgain()).eligibilityPeriods);
      setGone(latest === undefined);
      if (latest === undefined) return undefined;
      setMeanwhile(textChanges(periodText(period), periodText(latest), periodLabels));
      setPeriod(latest);
      return latest;
    },
  };
}
