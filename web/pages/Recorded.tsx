import { Moment } from '../ui/Moment';

interface Props {
  /** What it did to the record before, in a word. */
  change: string;
  record: { recordedAt: string; recordedBy: string | null; reason: string | null };
}

/** How a record came to be: what it was, when, who, why. */
export const Recorded = ({ change, record: { recordedAt, recordedBy, reason } }: Props) => (
  <>
    <span className="text-std-16B-170">{change}</span> <Moment at={recordedAt} />
    {recordedBy && <span className="block">{recordedBy}</span>}
    {reason && <span className="block text-muted">理由：{reason}</span>}
  </>
);
