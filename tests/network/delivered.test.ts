import { delivered } from '../../src/network/delivered';
import type { DeliveryFault } from '../../src/network/ports';

function faultOf(status: number, body: Record<string, unknown> = {}): Partial<DeliveryFault> {
  try {
    delivered({ status, body }, { taken: 1 });
    return {};
  } catch (error) {
    const { code, final, refusal } = error as DeliveryFault;
    return { code, final, refusal };
  }
}

test('what repeats what was taken is delivered', () => {
  expect(faultOf(202, { taken: 1 })).toEqual({});
  expect(faultOf(202, { taken: 2 })).toEqual({ code: 'FAULTY_ANSWER', final: false, refusal: null });
});

test.each([
  [400, 'REFUSED', null],
  [404, 'REFUSED', 'NOT_FOUND'],
  [409, 'OTHER_BODY', null],
  [422, 'REFUSED', 'CODE_UNKNOWN'],
])('%i is final', (status, code, refusal) => {
  expect(faultOf(status, { refusal: 'CODE_UNKNOWN' })).toEqual({ code, final: true, refusal });
});

test.each([200, 204, 302, 402, 405, 408, 410, 413, 425, 429, 431, 451, 500, 502, 503, 599])(
  '%i, as somebody in between may say it, is tried again',
  (status) => expect(faultOf(status)).toEqual({ code: 'BUSY', final: false, refusal: null }),
);

test.each([401, 403])('%i is about our certificate, which can be repaired without touching the message', (status) =>
  expect(faultOf(status)).toEqual({ code: 'TLS', final: false, refusal: null }),
);
