import { terminalStateAt } from '../../src/domain/terminal';

const expiresAt = new Date('2026-11-22T00:00:00Z');

test.each([
  [null, false, 'DRAFT'],
  ['CONFIRMED', false, 'REGISTERED'],
  ['DONE', false, 'REGISTERED'],
  ['REJECTED', false, 'REFUSED'],
  ['WITHDRAWN', false, 'REFUSED'],
  ['CONFIRMED', true, 'REVOKED'],
  ['DONE', true, 'REVOKED'],
] as const)('a terminal whose registration is %s (revoked: %s) is %s', (registration, isRevoked, state) => {
  expect(terminalStateAt(expiresAt, { registration, isRevoked, expiresAt })).toBe(state);
});

test('with its certificate a terminal ends; what was never registered does not', () => {
  const after = new Date(expiresAt.getTime() + 1);
  const facts = { isRevoked: false, expiresAt };
  expect(terminalStateAt(after, { ...facts, registration: 'CONFIRMED' })).toBe('EXPIRED');
  expect(terminalStateAt(after, { ...facts, registration: null })).toBe('DRAFT');
  expect(terminalStateAt(after, { ...facts, registration: 'CONFIRMED', isRevoked: true })).toBe('REVOKED');
});
