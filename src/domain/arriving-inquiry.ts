import { isNamedDepartment } from './institution';
import type { PlainDate } from './plain-date';
import { isBefore } from './two-clocks';

/** The law of the requested day decides, so it must not be for the requester to choose; longer than any outage lasts. */
const oldestMs = 30 * 86_400_000;

interface Arriving {
  requesterDepartment: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  requestedAt: Date;
}

/** The field that is wrong; null: none. */
export function wrongFieldOf(
  { requesterDepartment, periodFrom, periodTo, requestedAt }: Arriving,
  now: Date,
): keyof Arriving | null {
  if (!isNamedDepartment(requesterDepartment)) return 'requesterDepartment';
  if (periodTo < periodFrom) return 'periodTo';
  const isOld = now.getTime() - requestedAt.getTime() > oldestMs;
  return isOld || isBefore(now, requestedAt) ? 'requestedAt' : null;
}
