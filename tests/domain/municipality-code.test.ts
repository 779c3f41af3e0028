import { isMunicipalityCode } from '../../src/domain/municipality-code';

test.each(['131016', '011002', '141003', '271004', '473821'])('municipality code %s is accepted', (code) => {
  expect(isMunicipalityCode(code)).toBe(true);
});

test.each(['', '131017', '13101', '0131016', '１３１０１６', '13101a', '000000', '131016\n'])(
  'municipality code %j is refused',
  (code) => {
    expect(isMunicipalityCode(code)).toBe(false);
  },
);

test('of ten last digits exactly one is right', () => {
  for (let base = 1000; base < 48000; base += 37) {
    const digits = String(base).padStart(5, '0');
    expect([...'0123456789'].filter((last) => isMunicipalityCode(digits + last))).toHaveLength(1);
  }
});
