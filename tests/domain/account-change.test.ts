import {
  accountChangeKinds,
  decisions,
  handsOver,
  isForOperator,
  isOvertaken,
  mayDecide,
  mayDraft,
  needsSecondPerson,
  type AccountChangeKind,
} from '../../src/domain/account-change';
import { accountKinds } from '../../src/domain/account';
import { asOwner } from '../support/database';

const drafted = { draftedBy: 'one', accountId: 'user', decision: null };

test('neither who drafted nor whom it is about decides, and nobody what is decided [S1-3.3-34]', () => {
  expect(['one', 'two', 'user'].filter((id) => mayDecide(drafted, id))).toEqual(['two']);
  for (const decision of decisions) expect(mayDecide({ ...drafted, decision }, 'two')).toBe(false);
  expect(mayDecide({ ...drafted, accountId: null }, 'two')).toBe(true);
});

test('the platform operator decides where no other manager is left [S1-3.3-34]', () => {
  expect(isForOperator(drafted, ['one', 'two'])).toBe(false);
  expect(isForOperator(drafted, ['one'])).toBe(true);
  expect(isForOperator(drafted, [])).toBe(true);
  expect(isForOperator({ ...drafted, accountId: 'two' }, ['one', 'two'])).toBe(true);
  expect(isForOperator({ ...drafted, decision: 'REJECTED' }, [])).toBe(false);
  expect(isForOperator({ ...drafted, draftedBy: null }, [])).toBe(false);
});

test('a draft is overtaken by a leave, a stop or a recovery that came later; ending a suspension not by that', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 3, 1, 0, minute));
  const isPast = (kind: AccountChangeKind, done: AccountChangeKind, minute: number) =>
    isOvertaken({ kind, draftedAt: at(5) }, new Map([[done, { draftedBy: 'one', decidedAt: at(minute) }]]));
  for (const done of ['LEAVE', 'SUSPEND', 'RECOVER'] as const)
    expect([isPast('ASSIGN', done, 4), isPast('ASSIGN', done, 6)]).toEqual([false, true]);
  expect(isPast('RESUME', 'SUSPEND', 6)).toBe(false);
  expect(isPast('RESUME', 'LEAVE', 6)).toBe(true);
  expect(isPast('RECOVER', 'RECOVER', 6)).toBe(false);
  expect(isPast('PERIOD', 'START_CODE', 6)).toBe(false);
});

test('what hands over all that an ID holds: another period, a resumption, a recovery, a start code; of general IDs', () => {
  const handing = (of: 'GENERAL' | 'MANAGER') => accountChangeKinds.filter((kind) => handsOver(kind, of));
  expect(handing('GENERAL')).toEqual(['PERIOD', 'RESUME', 'RECOVER', 'START_CODE']);
  expect(handing('MANAGER')).toEqual([]);
});

test('what gives waits for a second person; what takes away, or hands over what was confirmed, does not', () => {
  expect(accountChangeKinds.filter(needsSecondPerson)).toEqual([
    ...['OPEN', 'ASSIGN', 'PERIOD', 'RESUME', 'RECOVER', 'REGISTER_TERMINAL'],
  ]);
});

test("managers act on general IDs, and on another manager's only to recover it [S1-3.3-25]", () => {
  const may = accountKinds.map((of) => [of, accountChangeKinds.filter((kind) => mayDraft(kind, of))]);
  expect(Object.fromEntries(may)).toEqual({ MANAGER: ['RECOVER'], GENERAL: [...accountChangeKinds], CORE_SYSTEM: [] });
});

test.each([
  ['account_change_kind_check', accountChangeKinds],
  ['account_change_decision_check', decisions],
])('%s allows what the code knows', async (name, words) => {
  const { rows } = await asOwner(process.env['KAKEHASHI_TEST_URL']!, (owner) =>
    owner.query('select pg_get_constraintdef(oid) as said from pg_constraint where conname = $1', [name]),
  );
  const allowed = [...String(rows[0].said).matchAll(/'([A-Z_]+)'/g)].map(([, word]) => word);
  expect(allowed).toEqual([...words]);
});
