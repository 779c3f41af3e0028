import {
  assignmentOn,
  assignmentsFrom,
  excessOf,
  type DatedAssignment,
  type Rights,
} from '../../src/domain/assignment';

const rights: Rights = {
  ...{ affairs: ['ELIGIBILITY'], privilegeLevel: 'READ', operations: ['viewSubscriber'], procedures: ['JT1'] },
  terminals: ['counter'],
};
const at = (day: string) => new Date(`${day}T03:00:00Z`);
const given = (id: string, validFrom: string, validUntil: string | null, since: string): DatedAssignment => ({
  ...rights,
  ...{ id, validFrom, validUntil, inForceSince: at(since) },
});

const first = given('first', '2026-04-01', null, '2026-03-20');
const second = given('second', '2026-06-01', '2026-06-30', '2026-05-20');
const replaced = given('replaced', '2026-06-01', null, '2026-05-21');

const on = (day: string, assignments: DatedAssignment[], left: string[] = [], asOf = '2030-01-01') =>
  assignmentOn(day, { assignments, leftAt: left.map(at) }, at(asOf))?.id ?? null;

test.each([
  ['before its first day nothing counts', '2026-03-31', [first], null],
  ['it counts on its first day', '2026-04-01', [first], 'first'],
  ['the one that began last takes its place', '2026-06-01', [first, second], 'second'],
  ['until its own last day', '2026-06-30', [first, second], 'second'],
  ['and then the earlier one does not come back', '2026-07-01', [first, second], null],
  ['of two of one day the one confirmed last', '2026-06-15', [replaced, first, second], 'replaced'],
])('%s [S1-3.3-22] [S1-3.3-23]', (_title, day, assignments, counting) => {
  expect(on(day, assignments)).toBe(counting);
});

test('what counts and what will is all told, without what was replaced or left', () => {
  const from = (day: string, assignments: DatedAssignment[], left: string[] = []) =>
    assignmentsFrom(day, { assignments, leftAt: left.map(at) }, at('2030-01-01')).map(({ id }) => id);
  expect(from('2026-05-01', [first, second, replaced])).toEqual(['first', 'replaced']);
  expect(from('2026-06-02', [first, second])).toEqual(['second']);
  expect(from('2026-03-01', [first, second])).toEqual(['first', 'second']);
  expect(from('2026-05-01', [first, second], ['2026-05-25'])).toEqual([]);
});

test('leaving all duties ends what was in force until then, also what was to begin, but nothing confirmed later [S1-3.3-18]', () => {
  expect(on('2026-05-10', [first, second], ['2026-05-10'])).toBeNull();
  expect(on('2026-06-10', [first, second], ['2026-05-25'])).toBeNull();
  expect(on('2026-06-10', [first, second], ['2026-05-10'])).toBe('second');
});

test('a past day is told as it was known then', () => {
  expect(on('2026-06-10', [first, second, replaced], [], '2026-05-20')).toBe('second');
  expect(on('2026-06-10', [first, second, replaced], ['2026-06-20'], '2026-06-10')).toBe('replaced');
});

test.each<[string, Partial<Rights>, (keyof Rights)[]]>([
  ['the same', {}, []],
  ['less', { affairs: [], privilegeLevel: 'NONE', operations: [], procedures: [] }, []],
  ['another affair', { affairs: ['ELIGIBILITY', 'BENEFIT'] }, ['affairs']],
  ['a higher level', { privilegeLevel: 'WRITE' }, ['privilegeLevel']],
  ['another operation', { operations: ['viewSubscriber', 'registerSubscriber'] }, ['operations']],
  ['another procedure', { procedures: ['JT2'] }, ['procedures']],
  ['another terminal', { terminals: ['counter', 'back office'] }, ['terminals']],
  ['all terminals', { terminals: null }, ['terminals']],
  ['several', { privilegeLevel: 'LINKAGE', terminals: null }, ['privilegeLevel', 'terminals']],
])('who holds something gives %s: beyond it is %j', (_title, wanted, excess) => {
  expect(excessOf({ ...rights, ...wanted }, rights)).toEqual(excess);
});

test('who may work at all terminals gives any of them', () => {
  expect(excessOf({ ...rights, terminals: ['any'] }, { ...rights, terminals: null })).toEqual([]);
  expect(excessOf({ ...rights, terminals: null }, { ...rights, terminals: null })).toEqual([]);
});
