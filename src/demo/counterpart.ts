import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface CounterpartOptions {
  /** The compiled program. */
  program: string;
  /** Where it keeps its state, and its settings. */
  folder: string;
  settings: object;
  /** Started again when it ends by itself. */
  isKeptUp: boolean;
}

const againMs = 500;

/** One process of the outside world. It ends with this one, however that ends: it notices by their channel. */
export class Counterpart {
  #process: ChildProcess | null = null;
  #isWanted = false;

  constructor(private readonly options: CounterpartOptions) {}

  /** Returns when it listens. */
  async start(): Promise<void> {
    const { program, folder, settings, isKeptUp } = this.options;
    const file = join(folder, 'settings.json');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify({ ...settings, folder }), { mode: 0o600 });
    this.#isWanted = true;
    const child = fork(program, ['--config', file], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      // In a group of its own: Ctrl-C is for this process, which ends the others.
      detached: true,
    });
    this.#process = child;
    await new Promise<void>((listening, failed) => {
      child.once('message', () => listening());
      child.once('error', failed);
      child.once('exit', (code) => failed(new Error(`${program} ended with ${code}`)));
    });
    // Only the channel and the process itself would keep this process from ending.
    child.unref();
    child.channel?.unref();
    if (isKeptUp) child.once('exit', () => void this.#keepUp());
  }

  async #keepUp(): Promise<void> {
    await pause(againMs, undefined, { ref: false });
    if (!this.#isWanted) return;
    await this.start().catch(() => this.#keepUp());
  }

  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.#isWanted = false;
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((ended) => {
      child.once('exit', () => ended());
      child.kill(signal);
    });
  }
}
