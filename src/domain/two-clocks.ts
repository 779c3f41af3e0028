/** Clocks of two systems differ by less. */
const clocksDifferMs = 5 * 60_000;

/** Of two moments on clocks of different systems: the one was before the other for certain. */
export const isBefore = (one: Date, other: Date): boolean => one.getTime() + clocksDifferMs < other.getTime();
