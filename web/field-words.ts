import { isPlainDate } from '../src/domain/plain-date';
import { certificateLabels, lastDayBefore } from './forms/certificate-text';
import { particularsLabels } from './forms/particulars-text';
import { periodLabels } from './forms/period-text';
import {
  certificateClasses,
  certificateKinds,
  endReasons,
  enrolmentKinds,
  missingReasons,
  subscriberKinds,
} from './labels';
import type { Change } from './ui/ChangeTable';
import { dayInWords } from './ui/day-in-words';

interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

const labels: Record<string, string> = {
  ...particularsLabels,
  ...periodLabels,
  eligibilityId: '資格ID',
  myNumberMissingReason: '未記入理由',
  myNumberMissingMemo: '未記入理由メモ',
};

const words: Record<string, Record<string, string>> = {
  kind: subscriberKinds,
  enrolmentKind: enrolmentKinds,
  endReason: endReasons,
  myNumberMissingReason: missingReasons,
};

const inWords = (field: string, value: string): string =>
  words[field]?.[value] ?? (isPlainDate(value) ? dayInWords(value) : value);

/** `kind` is known where it is among the changes: the same code (区分) is called differently by each. */
const ofCertificate = (kind: string | null | undefined) => (field: string, value: string) => {
  if (field === 'kind') return (certificateKinds as Record<string, string>)[value] ?? value;
  if (field === 'class') return certificateClasses[kind ?? '']?.[value] ?? value;
  if (field === 'end') return dayInWords(lastDayBefore(value));
  if (field === 'copayment') return `${value}%`;
  if (field === 'monthlyLimit') return Number(value).toLocaleString('ja-JP');
  return inWords(field, value);
};

/** Changes as the API tells them, in the words of the screen. */
export function changesInWords(changes: readonly FieldChange[], { certificate }: { certificate: boolean }): Change[] {
  const named: Record<string, string> = certificate ? certificateLabels : labels;
  const kind = changes.find(({ field }) => field === 'kind');
  const worded = certificate ? ofCertificate(kind?.after ?? kind?.before) : inWords;
  return changes.map(({ field, before, after }) => ({
    label: named[field] ?? field,
    before: before === null ? null : worded(field, before),
    after: after === null ? null : worded(field, after),
  }));
}
