import { createStore } from '../store';
import { isRefused } from './refused';

interface Asked {
  /** Whether they have shown who they are; false: they would not. */
  answer: (shown: boolean) => void;
}

/** Set while something waits for the person to show again who they are. */
export const reauthentication = createStore<Asked | null>(null);

let waiting: Promise<boolean> | null = null;

/** Asks once, however much waits for it. */
const shownAgain = (): Promise<boolean> =>
  (waiting ??= new Promise<boolean>((resolve) => {
    reauthentication.set({
      answer: (shown) => {
        waiting = null;
        reauthentication.set(null);
        resolve(shown);
      },
    });
  }));

/** Does it; where that needs a fresh look at who asks, asks for it and does it once more. */
export async function asShownAgain<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isRefused(error, 'REAUTHENTICATION_REQUIRED') || !(await shownAgain())) throw error;
    return work();
  }
}
