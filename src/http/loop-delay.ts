import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 10;
const windowMs = 500;
/** A process whose every turn takes so long answers nobody in time. One long turn alone is none of it. */
const lagMs = 150;

/** Whether the event loop keeps up. */
export class LoopDelay {
  readonly #delays = monitorEventLoopDelay({ resolution: resolutionMs });
  readonly #timer: NodeJS.Timeout;
  #isLagging = false;

  constructor() {
    this.#delays.enable();
    this.#timer = setInterval(() => this.#judge(), windowMs).unref();
  }

  get isLagging(): boolean {
    return this.#isLagging;
  }

  end(): void {
    clearInterval(this.#timer);
    this.#delays.disable();
  }

  #judge(): void {
    this.#isLagging = this.#delays.percentile(50) / 1e6 - resolutionMs > lagMs;
    this.#delays.reset();
  }
}
