import { isPlainDate, type PlainDate } from '../../../src/domain/plain-date';
import { today } from '../../today';

/** The day that an address names; today where it names none. */
export function dayIn(address: URLSearchParams, name: string, otherwise: PlainDate = today()): PlainDate {
  const day = address.get(name) ?? '';
  return isPlainDate(day) ? day : otherwise;
}
