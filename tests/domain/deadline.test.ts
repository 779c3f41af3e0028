import { stateOfDeadline, type Filing } from '../../src/domain/deadline';

const filing: Filing = { kind: 'REFUSED_ROW', dueOn: '2026-11-10', doneOn: null };

test.each<[string, Partial<Filing>, string]>([
  ['2026-11-05', {}, 'DUE'],
  ['2026-11-10', {}, 'DUE'],
  ['2026-11-11', {}, 'OVERDUE'],
  ['2026-11-12', { doneOn: '2026-11-11' }, 'DONE_LATE'],
  ['2026-11-10', { doneOn: '2026-11-10' }, 'DUE'],
  ['2026-11-09', { kind: 'REGISTERED_LATE', doneOn: '2026-11-12' }, 'DONE_LATE'],
  ['2026-11-11', { kind: 'AWAITING_APPROVAL' }, 'OVERDUE'],
])('on %s a filing %j due on the tenth is %s', (today, given, state) => {
  expect(stateOfDeadline({ ...filing, ...given }, today)).toBe(state);
});
