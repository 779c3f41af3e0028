import { Together } from '../../src/workflows/together';

test('what comes within a moment is done together, in its order', async () => {
  const batches: number[][] = [];
  const together = new Together<number, number>(5, async (items) => {
    batches.push(items);
    return items.map((item) => item * 2);
  });
  expect(await Promise.all([1, 2, 3].map((item) => together.do(item)))).toEqual([2, 4, 6]);
  expect(await together.do(4)).toBe(8);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('no more than fifty are done at once, and none is left', async () => {
  const sizes: number[] = [];
  const together = new Together<number, number>(0, async (items) => {
    sizes.push(items.length);
    return items;
  });
  const all = Array.from({ length: 120 }, (_, item) => item);
  expect(await Promise.all(all.map((item) => together.do(item)))).toEqual(all);
  expect(sizes).toEqual([50, 50, 20]);
});

test('what cannot be done fails alone', async () => {
  const together = new Together<number, number>(0, async (items) => {
    if (items.includes(2)) throw new Error('not this one');
    return items;
  });
  const outcomes = await Promise.allSettled([1, 2, 3].map((item) => together.do(item)));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await together.do(4)).toBe(4);
});
