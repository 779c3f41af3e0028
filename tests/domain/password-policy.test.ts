import { lengthFaultOf, namesItsOwner, type PasswordOwner } from '../../src/domain/password-policy';

const alone = { withFactor: false };
const beside = { withFactor: true };

test.each([
  ['fourteen characters', 'x'.repeat(14), alone, 'PASSWORD_TOO_SHORT'],
  ['fifteen', 'x'.repeat(15), alone, null],
  ['seven beside a second factor', 'x'.repeat(7), beside, 'PASSWORD_TOO_SHORT'],
  ['eight beside a second factor', 'x'.repeat(8), beside, null],
  ['128', 'x'.repeat(128), alone, null],
  ['129', 'x'.repeat(129), beside, 'PASSWORD_TOO_LONG'],
  ['fifteen kanji that take two units each', '𠮷'.repeat(15), alone, null],
  ['fourteen of them', '𠮷'.repeat(14), alone, 'PASSWORD_TOO_SHORT'],
  [
    'fifteen letters that become eight when composed',
    'が'.normalize('NFD').repeat(8).slice(0, 15),
    alone,
    'PASSWORD_TOO_SHORT',
  ],
  ['spaces', ' '.repeat(15), alone, null],
])('the length of a password: %s', (_what, typed, factor, fault) => expect(lengthFaultOf(typed, factor)).toBe(fault));

const owner: PasswordOwner = {
  loginId: '06990014-tanaka',
  name: '田中　さくら',
  insurer: { insurerNumber: '06990014', insurerName: '架空商事健康保険組合' },
};

test.each([
  ['the login ID', 'my 06990014-tanaka!', true],
  ['the login ID in capitals and full width', '０６９９００１４－ＴＡＮＡＫＡ＋＋', true],
  ['the insurer number', 'blue 06990014 whale', true],
  ['the insurer', '架空商事健康保険組合です', true],
  ['the insurer without its legal form', 'わたしの架空商事', true],
  ['the person, spaced otherwise', '田中さくら2026年', true],
  ['another person', '田中ひまわり2026年', false],
  ['part of the login ID', 'tanaka no neko ga suki', false],
  ['nothing of the kind', 'nine lanterns drift 3', false],
])('a password that names %s', (_what, typed, names) => expect(namesItsOwner(typed, owner)).toBe(names));

test('the platform operator has no insurer, and a word of two characters forbids nothing', () => {
  expect(namesItsOwner('op is here, and 運用 too', { loginId: 'operator', name: '運用', insurer: null })).toBe(false);
});
