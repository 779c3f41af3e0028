import { whySilent, type Standing } from '../../src/domain/silence';

const now = new Date('2026-04-01T12:00:00Z');
const ago = (minutes: number, ms = 0): Date => new Date(now.getTime() - minutes * 60_000 - ms);
const calm: Standing = { oldestWaitingAt: null, dead: 0, unansweredSince: null, lastArrivedAt: null };

test.each<[string, Partial<Standing>, RegExp | null]>([
  ['nothing was ever exchanged', {}, null],
  ['a message waits for exactly five minutes', { oldestWaitingAt: ago(5) }, null],
  ['a message waits for longer', { oldestWaitingAt: ago(5, 1) }, /^5分/],
  ['messages were given up', { dead: 3 }, /3件/],
  ['an inquiry is without answer for exactly an hour', { unansweredSince: ago(60) }, null],
  ['an inquiry is without answer for longer', { unansweredSince: ago(60, 1) }, /1時間/],
  ['nothing came since it was sent', { unansweredSince: ago(90), lastArrivedAt: ago(90) }, /1時間/],
  ['something came since', { unansweredSince: ago(90), lastArrivedAt: ago(89) }, null],
])('%s', (_what, standing, why) => {
  const said = whySilent({ ...calm, ...standing }, now);
  if (why === null) expect(said).toBeNull();
  else expect(said).toMatch(why);
});
