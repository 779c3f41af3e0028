import { answerOutcomes, inquiryStates, type InquiryState } from '../../src/domain/exchange';
import {
  dueAtOf,
  dueStep,
  inquiryMoves,
  nextLookAt,
  remindAtOf,
  stateAfter,
  whyNotAsked,
  whyNotClosed,
} from '../../src/domain/inquiry';
import { isStorableJsonObject } from '../../src/domain/json-object';
import { isProcessingNumber, processingNumberOf } from '../../src/domain/processing-number';

const waiting: InquiryState[] = ['ACCEPTED', 'SENT', 'WAITING'];

test('every state is reached, and only what waits can time out', () => {
  const reached = new Set<InquiryState>(['ACCEPTED']);
  for (const state of reached) for (const next of inquiryMoves[state]) reached.add(next);
  expect([...reached].sort()).toEqual([...inquiryStates].sort());
  expect(inquiryStates.filter((state) => inquiryMoves[state].includes('TIMED_OUT'))).toEqual(waiting);
});

describe('time', () => {
  const inquiry = (state: InquiryState, reminded: string | null = null) => ({
    ...{ state, dueAt, remindedAt: reminded === null ? null : at(reminded) },
  });
  const requestedAt = new Date('2025-01-01T00:00:00Z');
  const dueAt = dueAtOf(requestedAt);
  const at = (day: string) => new Date(`2025-01-${day}T00:00:00Z`);
  test('reminds after three days and ends the waiting after seven', () => {
    expect([remindAtOf(requestedAt), dueAt]).toEqual([at('04'), at('08')]);
  });
  test.each<[InquiryState, string, string | null, string | null]>([
    ['WAITING', '04', null, 'REMIND'],
    ['WAITING', '05', '04', null],
    ['WAITING', '08', '04', 'TIME_OUT'],
    ['SENT', '04', null, null],
    ['SENT', '07', null, null],
    ['SENT', '08', null, 'TIME_OUT'],
    ['ACCEPTED', '08', null, 'TIME_OUT'],
    ['ANSWERED', '08', null, null],
    ['TIMED_OUT', '09', null, null],
    ['QUARANTINED', '09', null, null],
  ])('%s on the %s, reminded %s: %s', (state, day, reminded, step) => {
    expect(dueStep(inquiry(state, reminded), at(day))).toBe(step);
  });
  test('is looked at daily until the reminder, so that waiting that begins late is reminded of too', () => {
    expect(nextLookAt(inquiry('SENT'), at('04'))).toEqual(at('05'));
    expect(nextLookAt(inquiry('ACCEPTED'), at('07'))).toEqual(dueAt);
    expect(nextLookAt(inquiry('WAITING'), at('05'))).toEqual(dueAt);
    expect(nextLookAt(inquiry('WAITING', '04'), at('05'))).toEqual(dueAt);
  });
  test('is not looked at again at once, nor when nobody waits any more', () => {
    const justBefore = new Date(dueAt.getTime() - 1);
    expect(nextLookAt(inquiry('SENT'), justBefore)).toEqual(new Date(justBefore.getTime() + 1_000));
    expect(nextLookAt(inquiry('SENT'), dueAt)).toBeNull();
    for (const state of inquiryStates.filter((each) => !waiting.includes(each)))
      expect(nextLookAt(inquiry(state), at('04'))).toBeNull();
  });
});

test('an answer about the person leads to quarantine when the link was changed, a refusal does not', () => {
  for (const state of [...waiting, 'TIMED_OUT', 'PROVIDER_ERROR'] as const) {
    for (const outcome of ['ANSWERED', 'NO_DATA', 'REFUSED', 'PROVIDER_ERROR'] as const) {
      if (state === outcome) continue;
      const isAboutThePerson = outcome === 'ANSWERED' || outcome === 'NO_DATA';
      expect(stateAfter(state, outcome, { linkHolds: true })).toBe(outcome);
      expect(stateAfter(state, outcome, { linkHolds: false })).toBe(isAboutThePerson ? 'QUARANTINED' : outcome);
    }
  }
  expect(stateAfter('PROVIDER_ERROR', 'PROVIDER_ERROR', { linkHolds: true })).toBeNull();
  for (const state of ['ANSWERED', 'NO_DATA', 'REFUSED', 'QUARANTINED'] as const) {
    for (const outcome of answerOutcomes) expect(stateAfter(state, outcome, { linkHolds: true })).toBeNull();
  }
});

test('waiting is told once, before anything else', () => {
  expect(waiting.map((state) => stateAfter(state, 'WAITING', { linkHolds: false }))).toEqual([
    'WAITING',
    'WAITING',
    null,
  ]);
  for (const state of ['TIMED_OUT', 'PROVIDER_ERROR'] as const)
    expect(stateAfter(state, 'WAITING', { linkHolds: true })).toBeNull();
});

test('what nobody waits for any more is closed, once', () => {
  const closable = inquiryStates.filter((state) => whyNotClosed({ state, closedAt: null }) === null);
  expect(closable).toEqual(inquiryStates.filter((state) => !waiting.includes(state)));
  expect(whyNotClosed({ state: 'ANSWERED', closedAt: new Date(0) })).toBe('INQUIRY_NOT_CLOSABLE');
});

test('refusals are told in their order', () => {
  const asked = {
    ...{ procedures: new Set<string>(), procedureCode: 'JT', consentOn: null, entry: undefined },
    person: { inDoubt: true, codeState: null },
  };
  const granted = { ...asked, procedures: new Set(['JT']) };
  const legal = { ...granted, entry: { consentRequired: true } };
  const consented = { ...legal, consentOn: '2025-01-01' };
  const certain = { ...consented, person: { inDoubt: false, codeState: null } };
  const known = { ...certain, person: { inDoubt: false, codeState: 'ACQUIRED' as const } };
  expect([asked, granted, legal, consented, certain, known].map(whyNotAsked)).toEqual([
    ...['PROCEDURE_NOT_PERMITTED', 'INQUIRY_NOT_PERMITTED', 'CONSENT_REQUIRED', 'MY_NUMBER_IN_DOUBT'],
    ...['CODE_NOT_ACQUIRED', null],
  ]);
});

test('a processing number says who and when, and the rest is chance', () => {
  const number = processingNumberOf('I069900140000000', '2025-01-02', Buffer.alloc(9, 0xff));
  expect(number).toBe('I06990014-20250102-7777777777777');
  expect(number).toHaveLength(32);
  expect(isProcessingNumber(number)).toBe(true);
  expect(['', ' ', `${number}7`, '\0', 'i06990014'].filter(isProcessingNumber)).toEqual([]);
});

test.each<[string, boolean]>([
  ['{}', true],
  ['{"a":[1,-0.5,true,null,"架空",{"b":"\\\\u0000"}]}', true],
  ['', false],
  ['null', false],
  ['[]', false],
  ['"{}"', false],
  ['{"a":1', false],
  ['{"a":"\\u0000"}', false],
  ['{"\\u0000":1}', false],
  ['{"a":[{"b":"\\ud800"}]}', false],
  ['{"a":1e999}', false],
])('%s can be kept as a JSON object: %s', (text, may) => {
  expect(isStorableJsonObject(text)).toBe(may);
});
