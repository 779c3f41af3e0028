import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testSecret } from './database';

export interface CommandProcess {
  child: ChildProcess;
  /** All that it said, on both streams, and with which code it ended; null: it was killed. */
  ended: Promise<{ code: number | null; said: string }>;
}

/** `kakehashi` as a process of its own, on a database of the tests. */
export function startCommand(words: string[], { url, folder }: { url: string; folder: string }): CommandProcess {
  const program = ['-r', join(__dirname, 'register-typescript.cjs'), join(__dirname, '../../src/cli.ts')];
  const env = {
    ...process.env,
    DATABASE_URL: url,
    KAKEHASHI_SECRET: testSecret,
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  };
  const child = spawn(process.execPath, [...program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code: code as number | null, said }));
  return { child, ended };
}
