import { whyNotAssigned, whyNotDays, whyNotPerson } from '../../src/domain/account-draft';

const person = { loginId: '06990014-hanako', name: '架空　花子', staffNumber: 'S-0001' };

test.each([
  ['loginId', { loginId: 'ab' }],
  ['loginId', { loginId: '-abc' }],
  ['loginId', { loginId: `a${'b'.repeat(64)}` }],
  ['loginId', { loginId: 'かな' }],
  ['loginId', { loginId: 'a-123456789010' }],
  ['name', { name: '' }],
  ['name', { name: '\u{1F600}'.repeat(101) }],
  ['name', { name: '架空\ud800' }],
  ['name', { name: '１２３４５６７８９０１０' }],
  ['staffNumber', { staffNumber: 'a b' }],
  ['staffNumber', { staffNumber: '1'.repeat(65) }],
  ['staffNumber', { staffNumber: '123456789010' }],
])('%s %j is none', (field, wrong) => {
  expect(whyNotPerson({ ...person, ...wrong })).toEqual({ code: 'BAD_USER_INPUT', field });
});

test('what people are called passes', () => {
  expect(whyNotPerson(person)).toBeNull();
  expect(whyNotPerson({ ...person, name: '\u{20BB7}野　家'.repeat(20) })).toBeNull();
});

test('days begin today at the earliest and end when they begin at the earliest', () => {
  const today = '2026-04-01';
  expect(whyNotDays({ validFrom: today, validUntil: today }, today)).toBeNull();
  expect(whyNotDays({ validFrom: '2026-03-31', validUntil: null }, today)?.field).toBe('validFrom');
  expect(whyNotDays({ validFrom: '2026-04-02', validUntil: today }, today)?.field).toBe('validUntil');
});

const known = {
  ...{ operations: ['view', 'manage'], grantable: ['view'], procedures: ['JT1'], terminals: ['counter'] },
};
const wanted = {
  ...{ affairs: ['ELIGIBILITY' as const], privilegeLevel: 'READ' as const, operations: ['view'], procedures: ['JT1'] },
  ...{ terminals: ['counter'], validFrom: '2026-04-01', validUntil: null },
};

test.each([
  [{}, null],
  [{ terminals: null, procedures: [], operations: [] }, null],
  [{ affairs: [], privilegeLevel: 'NONE' as const }, null],
  [{ affairs: [] }, 'affairs'],
  [{ operations: ['fly'] }, 'operations'],
  [{ procedures: ['JT2'] }, 'procedures'],
  [{ terminals: [] }, 'terminals'],
  [{ terminals: ['elsewhere'] }, 'terminals'],
])('an assignment with %j: %s [S1-3.3-17]', (other, field) => {
  expect(whyNotAssigned({ ...wanted, ...other }, '2026-04-01', known)?.field ?? null).toBe(field);
});

test('what exists and may not be given to this kind of ID is told apart from what does not exist', () => {
  expect(whyNotAssigned({ ...wanted, operations: ['manage'] }, '2026-04-01', known)?.code).toBe(
    'OPERATION_NOT_GRANTABLE',
  );
});
