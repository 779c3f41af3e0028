import { uuidV7 } from '../../src/db/uuid-v7';

test('ids are of version 7, differ, and sort in the order in which a process makes them', () => {
  const ids = Array.from({ length: 20_000 }, uuidV7);
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
