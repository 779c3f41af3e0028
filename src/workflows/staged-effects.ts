import type { NumberEffect } from '../domain/number-book';
import type { Effects } from '../domain/registration-book';

/** What a staged row would do, as bits of one small number; the statement count-staged-rows reads them. */
const bits = {
  newPerson: 1,
  newPeriod: 2,
  correction: 4,
  unchanged: 8,
  newMyNumber: 16,
  changedMyNumber: 32,
  endsPeriod: 64,
  cancelledMyNumber: 128,
  missingReason: 256,
  collectLater: 512,
};

const periodBits = { NEW: bits.newPeriod, CORRECTION: bits.correction, UNCHANGED: bits.unchanged };
const numberBits = { NONE: 0, NEW: bits.newMyNumber, CHANGED: bits.changedMyNumber };

export function effectBits(effects: Effects, missingReason: string | null): number {
  const { isNewPerson, period, myNumber, endsPeriod, missingReasonChanged } = effects;
  const givesReason = missingReasonChanged || (isNewPerson && missingReason !== null);
  return (
    (isNewPerson ? bits.newPerson : 0) |
    periodBits[period] |
    numberBits[myNumber] |
    (endsPeriod ? bits.endsPeriod : 0) |
    (givesReason ? bits.missingReason : 0)
  );
}

/** What may come of the My Number of a row that was approved, or needed no approval, for these effects. */
export const approvedLinks = (staged: number): Effects['myNumber'][] => [
  'NONE',
  ...(staged & (bits.newMyNumber | bits.changedMyNumber) ? (['NEW'] as const) : []),
  ...(staged & bits.changedMyNumber ? (['CHANGED'] as const) : []),
];

export const approvedEffects = (staged: number): NumberEffect[] => [
  ...(['NONE', 'REASON'] as const),
  ...(staged & (bits.newMyNumber | bits.changedMyNumber) ? (['LINK'] as const) : []),
  ...(staged & bits.changedMyNumber ? (['CHANGE'] as const) : []),
  ...(staged & bits.cancelledMyNumber ? (['CANCEL'] as const) : []),
];

/** Of a row that is about nothing but a My Number. */
export const numberEffectBits: Record<NumberEffect | 'COLLECT_LATER', number> = {
  LINK: bits.newMyNumber,
  CHANGE: bits.changedMyNumber,
  CANCEL: bits.cancelledMyNumber,
  REASON: bits.missingReason,
  NONE: bits.unchanged,
  COLLECT_LATER: bits.collectLater,
};
