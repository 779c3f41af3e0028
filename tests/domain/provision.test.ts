import { decideProvision, outcomeOf, releasedProvision } from '../../src/domain/provision';
import { wrongCode } from '../../src/domain/provision-record';

const person = { inDoubt: false, manualAnswer: false };
const asked = { isPermitted: true, person, isHeld: true, answer: 'a replica' };

test.each<[string, Partial<Parameters<typeof decideProvision<string>>[0]>, object]>([
  ['what may be asked of a person is answered', {}, { state: 'ANSWERED', answer: 'a replica' }],
  [
    'who may not ask does not learn whether we know the person',
    { isPermitted: false, person: null },
    { state: 'REFUSED', refusal: 'PROVISION_NOT_PERMITTED' },
  ],
  ['nobody has the code', { person: null, isHeld: false }, { state: 'REFUSED', refusal: 'PERSON_UNKNOWN' }],
  [
    'a person in doubt is not answered about, not even by hand',
    { person: { inDoubt: true, manualAnswer: true } },
    { state: 'REFUSED', refusal: 'PERSON_IN_DOUBT' },
  ],
  [
    'a user is to answer, even when it is not held',
    { person: { ...person, manualAnswer: true }, isHeld: false },
    { state: 'WAITING' },
  ],
  [
    'a user is to answer, whether there is something or not',
    { person: { ...person, manualAnswer: true }, answer: null },
    { state: 'WAITING' },
  ],
  [
    'what is not held is not said to be nothing',
    { isHeld: false },
    { state: 'REFUSED', refusal: 'INFORMATION_NOT_HELD' },
  ],
  ['nothing of these days', { answer: null }, { state: 'NO_DATA' }],
])('%s', (_what, given, decision) => {
  expect(decideProvision({ ...asked, ...given })).toEqual(decision);
});

test('what a user releases is answered, or there is nothing', () => {
  expect(releasedProvision({ isHeld: true, answer: 'a replica' })).toEqual({ state: 'ANSWERED', answer: 'a replica' });
  expect(releasedProvision({ isHeld: true, answer: null })).toEqual({ state: 'NO_DATA' });
  expect(releasedProvision({ isHeld: false, answer: 'a replica' })).toMatchObject({ refusal: 'INFORMATION_NOT_HELD' });
});

test.each([
  ['REFUSED', 'PROVISION_NOT_PERMITTED', 'REFUSED'],
  ['REFUSED', 'DECLINED', 'REFUSED'],
  ['REFUSED', 'PERSON_UNKNOWN', 'PROVIDER_ERROR'],
  ['REFUSED', 'PERSON_IN_DOUBT', 'PROVIDER_ERROR'],
  ['REFUSED', 'INFORMATION_NOT_HELD', 'PROVIDER_ERROR'],
  ['WAITING', null, 'WAITING'],
  ['NO_DATA', null, 'NO_DATA'],
  ['ANSWERED', null, 'ANSWERED'],
] as const)('%s %s is told as %s', (state, refusal, outcome) => {
  expect(outcomeOf(state, refusal)).toBe(outcome);
});

test.each<[string | null, string | null, string | null]>([
  [null, null, null],
  ['1', '9', null],
  ['2', null, 'nonDisclosureCode'],
  [null, '4', 'errorReasonCode'],
  ['', null, 'nonDisclosureCode'],
])('the codes %s and %s: %s is wrong', (nonDisclosureCode, errorReasonCode, wrong) => {
  expect(wrongCode({ nonDisclosureCode, errorReasonCode })).toBe(wrong);
});
