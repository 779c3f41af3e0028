import type { PlainDate } from './plain-date';
import { cellsOf, judgeRow, registrationColumns, type Registration } from './registration-row';
import { describeFault, type RowFault } from './row-faults';

/** What is wrong with something typed on screen. */
export interface TypedFault {
  code: RowFault | 'DATE_IN_FUTURE';
  field: string;
  sentence: string;
}

export type TypedVerdict = { ok: true; registration: Registration } | { ok: false; fault: TypedFault };

/** Every rule holds in it; what is typed takes its place, so that a fault is one of what was typed. */
const soundRow: Registration = {
  ...{ eligibilityId: '-', symbol: '-', number: '-', cardBranch: '00', kind: 'INSURED', relationshipCode: null },
  ...{ enrolmentKind: 'GENERAL', nameKanji: '-', nameKana: 'ア', birthDate: '0001-01-01', sex: 'NOT_SET' },
  ...{ postalCode: null, address: null, municipalityCode: null, myNumber: null, myNumberMissingReason: null },
  ...{ eligibilityStart: '0001-01-01', eligibilityEnd: null, eligibilityEndReason: null, notifiedOn: '0001-01-01' },
};

/** A part of a registration, judged by the rules of a registration file's row. */
export function judgeTyped(typed: Partial<Registration>, today: PlainDate): TypedVerdict {
  const verdict = judgeRow(cellsOf({ ...soundRow, ...typed }), today);
  if (verdict.ok) return verdict;
  const { code, column } = verdict;
  const field = registrationColumns[column]?.field ?? '';
  return { ok: false, fault: { code, field, sentence: describeFault(code, column) } };
}

/** A file may say what will be; what a clerk has before them has been received and has happened. */
export const futureFault = (field: string, header: string): TypedFault => ({
  code: 'DATE_IN_FUTURE',
  field,
  sentence: `「${header}」が今日より後の日付です。`,
});
