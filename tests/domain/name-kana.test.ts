import fc from 'fast-check';
import { isNameKana, nameKey, prefixEnd, sameName } from '../../src/domain/name-kana';

test.each([
  'ヤマダ　タロウ',
  'ヤマダ タロウ',
  'ﾔﾏﾀﾞ ﾀﾛｳ',
  'ジョン・スミス',
  'ｼﾞｮﾝ･ｽﾐｽ',
  'サトー',
  'ヴァレリー',
  'ヶヵ',
  'ガ'.normalize('NFD'),
])('%s is a kana name', (name) => {
  expect(isNameKana(name)).toBe(true);
});

test.each([
  'けんぽ　たろう',
  '山田',
  'YAMADA',
  'ヤマダ1',
  'ヤマダ-タロウ',
  'ヤマダ\tタロウ',
  'ヤマダ、タロウ',
  'ミスヾ',
  'ア゛',
  'ヤマダ゠タロウ',
])('%s is no kana name', (name) => {
  expect(isNameKana(name)).toBe(false);
});

test.each([
  'ﾔﾏﾀﾞ ﾀﾛｳ',
  'やまだ　たろう',
  'ヤマダタロウ',
  ' ヤマダ  タロウ ',
  'やまだ　たろう'.normalize('NFD'),
  'ヤマタ゛タロウ',
])('%s is found under ヤマダタロウ', (name) => {
  expect(nameKey(name)).toBe('ヤマダタロウ');
});

test('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});

test.each([
  ['髙橋　大翔', '髙橋大翔', true],
  ['ＡＢＣ　タロウ', 'ABC タロウ', true],
  ['ﾔﾏﾀﾞ', 'ヤマダ', true],
  ['髙橋', '高橋', false],
  ['やまだ', 'ヤマダ', false],
])('%s and %s: the same name is %s', (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const text = fc.string({ unit: 'binary' });

test('a search for a prefix is a range: what begins with it, and nothing else', () => {
  fc.assert(
    fc.property(text, text, (prefix, other) => {
      const end = prefixEnd(prefix);
      if (end === null) return;
      expect(bytes(prefix + other).compare(bytes(end))).toBe(-1);
      const inRange = bytes(other).compare(bytes(prefix)) >= 0 && bytes(other).compare(bytes(end)) < 0;
      expect(inRange).toBe(other.startsWith(prefix));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', null],
  ['ヤ', 'ュ'],
  ['\u{10ffff}', null],
  ['ア\u{10ffff}', 'ィ'],
  ['\ud7ff', '\ue000'],
  ['\uffff', '\u{10000}'],
])('the texts that begin with %j end before %j', (prefix, end) => {
  expect(prefixEnd(prefix)).toBe(end);
});
