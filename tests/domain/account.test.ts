import { accountStateOn, accountStates, type AccountFacts, type AccountState } from '../../src/domain/account';

const issued: AccountFacts = {
  ...{ isConfirmed: true, hasStartCode: true, isSuspended: false, isClosed: false },
  ...{ validFrom: '2026-04-01', validUntil: '2027-03-31' },
};

test.each<[AccountState, string, Partial<AccountFacts>]>([
  ['DRAFT', '2026-04-01', { isConfirmed: false, hasStartCode: false }],
  ['CONFIRMED', '2026-04-01', { hasStartCode: false }],
  ['SCHEDULED', '2026-03-31', {}],
  ['ACTIVE', '2026-04-01', {}],
  ['ACTIVE', '2027-03-31', {}],
  ['ACTIVE', '2099-01-01', { validUntil: null }],
  ['EXPIRED', '2027-04-01', {}],
  ['EXPIRED', '2027-04-01', { hasStartCode: false }],
  ['EXPIRED', '2027-04-01', { isSuspended: true }],
  ['SUSPENDED', '2026-03-31', { isSuspended: true }],
  ['SUSPENDED', '2026-04-01', { isSuspended: true }],
  ['DEREGISTERED', '2026-04-01', { isClosed: true }],
  ['DEREGISTERED', '2026-04-01', { isClosed: true, isConfirmed: false }],
  ['DEREGISTERED', '2027-04-01', { isClosed: true, isSuspended: true }],
])('an ID is %s on %s when %j [S1-3.3-26]', (state, day, facts) => {
  expect(accountStateOn(day, { ...issued, ...facts })).toBe(state);
});

test('only a confirmed ID with a start code, not suspended, not closed, is active, and only on its days', () => {
  const flags = [true, false];
  const active = flags.flatMap((isConfirmed) =>
    flags.flatMap((hasStartCode) =>
      flags.flatMap((isSuspended) =>
        flags.flatMap((isClosed) =>
          ['2026-03-31', '2026-04-01', '2027-04-01'].flatMap((day) => {
            const facts = { ...issued, isConfirmed, hasStartCode, isSuspended, isClosed };
            return accountStateOn(day, facts) === 'ACTIVE' ? [{ day, ...facts }] : [];
          }),
        ),
      ),
    ),
  );
  expect(active).toEqual([{ day: '2026-04-01', ...issued }]);
  expect(new Set(accountStates).size).toBe(7);
});
