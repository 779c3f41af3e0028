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
};

const periodBits = { NEW: bits.newPeriod, CORRECTION: bits.correction, UNCHANGED: bits.unchanged };
const numberBits = { NONE: 0, NEW: bits.newMyNumber, CHANGED: bits.changedMyNumber };

export const effectBits = ({ isNewPerson, period, myNumber, endsPeriod }: Effects): number =>
  (isNewPerson ? bits.newPerson : 0) | periodBits[period] | numberBits[myNumber] | (endsPeriod ? bits.endsPeriod : 0);
