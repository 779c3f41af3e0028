import { faultInWords, isGivenUp, type DeliveryFaultCode } from '../../src/domain/delivery';

test.each<[DeliveryFaultCode, boolean, boolean, boolean]>([
  ['REFUSED', true, false, true],
  ['OTHER_BODY', true, true, true],
  ['REFUSED', false, false, false],
  ['FAULTY_ANSWER', false, true, true],
  ['INTERNAL', false, true, true],
  ['UNREACHABLE', false, true, false],
  ['TLS', false, true, false],
  ['BUSY', false, true, false],
])('%s, final %s, on the last try %s: given up %s', (code, final, lastTry, given) => {
  expect(isGivenUp({ code, final, lastTry })).toBe(given);
});

test('a fault is told in a sentence, and one of another version as it is', () => {
  expect(faultInWords('NOT_SENT')).toBe('送信前に照会が終わったため、送っていません。');
  expect(faultInWords('toString')).toBe('toString');
});
