import { dayInJapan, type PlainDate } from '../src/domain/plain-date';

/** Today where the insurers are, wherever the browser is. */
export const today = (): PlainDate => dayInJapan(new Date());
