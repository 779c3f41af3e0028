import { formatEra } from '../../src/domain/japanese-era';
import type { PlainDate } from '../../src/domain/plain-date';
import { western } from './western';

/** A day in both calendars, one under the other. */
export const Day = ({ date }: { date: PlainDate | null | undefined }) =>
  date ? (
    <time dateTime={date} className="tabular inline-block text-std-16N-170 leading-140 whitespace-nowrap">
      {western(date)}
      <br />
      <span className="text-muted">{formatEra(date)}</span>
    </time>
  ) : (
    <span className="text-muted">なし</span>
  );
