import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../counterparts/journal';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kakehashi-journal-'));
  file = join(folder, 'state/journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  number: number;
}

async function opened(): Promise<{ journal: Journal<Entry>; past: number[] }> {
  const past: number[] = [];
  return { journal: await Journal.open<Entry>(file, ({ number }) => past.push(number)), past };
}

test('what was written is read again in its order', async () => {
  const { journal, past } = await opened();
  await Promise.all(Array.from({ length: 500 }, (_, number) => journal.append({ number })));
  await journal.close();
  expect(past).toEqual([]);
  const again = await opened();
  expect(again.past).toEqual(Array.from({ length: 500 }, (_, number) => number));
  await again.journal.close();
});

test('an entry is in the file when it was promised, whatever else is being written', async () => {
  const { journal } = await opened();
  const promised = Array.from({ length: 50 }, async (_, number) => {
    await journal.append({ number });
    expect(readFileSync(file, 'utf8')).toContain(`{"number":${number}}\n`);
  });
  await Promise.all(promised);
  await journal.close();
});

test.each(['{"numb', '{"number":3}', '\0\0\0\0'])('a last line that was broken off is dropped: %j', async (torn) => {
  const { journal } = await opened();
  await journal.append({ number: 1 });
  await journal.append({ number: 2 });
  await journal.close();
  appendFileSync(file, torn);
  const second = await opened();
  expect(second.past).toEqual([1, 2]);
  await second.journal.append({ number: 4 });
  await second.journal.close();
  const third = await opened();
  expect(third.past).toEqual([1, 2, 4]);
  await third.journal.close();
});

test('a line that is broken in the middle is not passed over in silence', async () => {
  const { journal } = await opened();
  await journal.append({ number: 1 });
  await journal.close();
  appendFileSync(file, '{"numb\n{"number":2}\n');
  await expect(opened()).rejects.toThrow();
});

test('whoever waits for what others appended waits until it is in the file', async () => {
  const { journal } = await opened();
  void journal.append({ number: 7 });
  await journal.settled();
  expect(readFileSync(file, 'utf8')).toBe('{"number":7}\n');
  await journal.close();
});
