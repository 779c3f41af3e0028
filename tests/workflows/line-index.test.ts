import { LineIndex } from '../../src/workflows/line-index';

test('finds all lines of a key, also after it has grown many times', () => {
  const index = new LineIndex();
  const count = 50_000;
  for (let line = 0; line < count; line += 1) index.add(`key ${line % 20_000}`, line);
  for (const key of [0, 1, 9_999, 19_999]) {
    const expected = Array.from({ length: count }, (_, line) => line).filter((line) => line % 20_000 === key);
    expect(index.linesOf(`key ${key}`)).toEqual(expect.arrayContaining(expected));
  }
});

test('hardly ever names a line too many', () => {
  const index = new LineIndex();
  for (let line = 0; line < 50_000; line += 1) index.add(`key ${line}`, line);
  const wrong = Array.from({ length: 50_000 }, (_, at) => index.linesOf(`absent ${at}`).length).reduce(
    (sum, length) => sum + length,
    0,
  );
  expect(wrong).toBeLessThan(20);
});
