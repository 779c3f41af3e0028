import { Writable } from 'node:stream';
import { createLogger } from '../src/logger';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(
    createLogger('debug', new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) })),
  );
  return lines.join('');
}

/** As the driver throws them. */
const databaseError = (message: string) =>
  Object.assign(new Error(message), {
    ...{
      name: 'error',
      code: '23505',
      routine: '_bt_check_unique',
      constraint: 'card_branch_taken',
      table: 'eligibility_period',
    },
    ...{
      detail: 'Key (…)=(123456789010) already exists.',
      hint: '山田花子',
      where: '山田花子',
      parameters: ['123456789010'],
      query: 'insert 山田花子',
    },
  });

test('of a database error only its code and names are said, never a value', () => {
  const line = logged((log) =>
    log.error({ err: databaseError('duplicate: 山田花子\n    at 山田花子') }, 'operation failed'),
  );
  expect(JSON.parse(line).err).toMatchObject({
    code: '23505',
    constraint: 'card_branch_taken',
    table: 'eligibility_period',
  });
  expect(line).not.toMatch(/山田|123456789010|detail|hint/);
});

test('of any other error digits that could be a number of somebody are left out', () => {
  const line = logged((log) =>
    log.warn({ err: new Error('cannot read 123456789010 or １２３４５６７８９０１０') }, 'x'),
  );
  expect(JSON.parse(line).err.message).toBe('cannot read … or …');
  expect(JSON.parse(line).err.frames[0]).toMatch(/^ {4}at /);
});

test.each(['password', 'myNumber', 'cookie', 'authorization', 'cells', 'parameters', 'variables', 'query'])(
  '%s is censored wherever it stands',
  (key) => {
    const line = logged((log) =>
      log.info({ [key]: 'canary', request: { [key]: 'canary', headers: { [key]: 'canary' } } }, 'x'),
    );
    expect(line).not.toContain('canary');
  },
);

test('what is thrown need not be an error', () => {
  for (const thrown of [null, undefined, 'text 123456789010', 5])
    expect(logged((log) => log.error({ err: thrown }, 'x'))).not.toContain('123456789010');
});
