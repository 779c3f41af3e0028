/** Kinds of files that insurers exchange with the platform. */
export const fileKinds = ['REGISTRATION', 'COLLECTION', 'BULK_UPDATE', 'BULK_CANCEL'] as const;
export type FileKind = (typeof fileKinds)[number];

/** How an import (ファイル取込) may move. */
export const fileImportMoves = {
  RECEIVING: ['CHECKING'],
  CHECKING: ['AWAITING_APPROVAL', 'APPLYING'],
  AWAITING_APPROVAL: ['APPLYING', 'REFUSED', 'EXPIRED'],
  APPLYING: ['APPLIED'],
  APPLIED: ['WITHDRAWN'],
  REFUSED: [],
  WITHDRAWN: [],
  EXPIRED: [],
} as const satisfies Record<string, readonly string[]>;

export type FileImportState = keyof typeof fileImportMoves;
export const fileImportStates = Object.keys(fileImportMoves) as FileImportState[];

/** Where an import may go from a state. */
export type NextState<From extends FileImportState> = (typeof fileImportMoves)[From][number];

export const daysToApprove = 7;
export const daysOfResult = 30;

/** What the rows of an import would do, for the person who approves it. */
export interface ImportPreview {
  newPersons: number;
  newPeriods: number;
  corrections: number;
  unchanged: number;
  newMyNumbers: number;
  changedMyNumbers: number;
  cancelledMyNumbers: number;
  missingReasons: number;
  collectLater: number;
  endedPeriods: number;
  currentPeriods: number;
}

/** A file that ends more than 1 % of the current periods is probably a wrong one. */
export const endsMany = ({ endedPeriods, currentPeriods }: ImportPreview): boolean =>
  endedPeriods * 100 > currentPeriods;

/** Four eyes where a My Number is linked, changed or cancelled. */
export const needsApproval = ({ newMyNumbers, changedMyNumbers, cancelledMyNumbers }: ImportPreview): boolean =>
  newMyNumbers + changedMyNumbers + cancelledMyNumbers > 0;
