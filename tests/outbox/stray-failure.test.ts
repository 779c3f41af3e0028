import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const support = join(__dirname, '../support');

/** How a process ends, and what it says, in which nobody catches this failure. */
async function endOf(message: string): Promise<{ code: number; said: string }> {
  const program = [join(support, 'register-typescript.cjs'), join(support, 'stray-rejection.ts')] as const;
  const child = spawn(process.execPath, ['-r', ...program, message], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const librarysWords = 'Error occurred whilst returning jobs from local queue';

test('jobs that cannot be handed back to a database that is gone do not end the process, any other failure does', async () => {
  const [handedBack, other] = await Promise.all([
    endOf(`${librarysWords} to database queue: Connection terminated unexpectedly`),
    endOf('something else that nobody caught'),
  ]);
  expect(handedBack).toEqual({ code: 0, said: 'went on\n' });
  expect(other.code).not.toBe(0);
});

test('the job library still says it in these words', () => {
  const queue = join(require.resolve('graphile-worker'), '../localQueue.js');
  expect(readFileSync(queue, 'utf8')).toContain(`${librarysWords} to database queue: `);
});
