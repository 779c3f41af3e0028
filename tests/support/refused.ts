import type { Answer } from './person';

declare global {
  namespace jest {
    interface Matchers<R> {
      /** A GraphQL answer that is nothing but this refusal. */
      toBeRefused(code: string, details?: Record<string, unknown>): R;
    }
  }
}

expect.extend({
  toBeRefused(answer: Answer<unknown>, code: string, details: Record<string, unknown> = {}) {
    const [error] = answer.errors ?? [];
    const isEmpty = answer.data === null || answer.data === undefined;
    const pass = isEmpty && error?.extensions.code === code && this.equals(error.extensions, { code, ...details });
    return {
      pass,
      message: () => `expected only the refusal ${code} ${JSON.stringify(details)}, got ${JSON.stringify(answer)}`,
    };
  },
});
