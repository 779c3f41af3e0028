import type { AttributeKey } from './span-rules';

export type SpanKind = 'request' | 'operation' | 'transaction' | 'statement' | 'job' | 'message';
export type SpanAttributes = Partial<Record<AttributeKey, string | number>>;

/** Something that has begun. What is done `within` it is shown below it. */
export interface OpenSpan {
  within<Result>(work: () => Result): Result;
  end(more?: SpanAttributes): void;
}

export interface Recorder {
  begin(kind: SpanKind, attributes: SpanAttributes): OpenSpan;
}

let recorder: Recorder | null = null;

/** Of the process; null: nothing is recorded, and asking whether it is costs a comparison. */
export function recordWith(next: Recorder | null): void {
  recorder = next;
}

export const begin = (kind: SpanKind, attributes: SpanAttributes): OpenSpan | null =>
  recorder === null ? null : recorder.begin(kind, attributes);

/** The same around what is awaited. */
export function traced<Result>(
  kind: SpanKind,
  attributes: SpanAttributes,
  work: () => Promise<Result>,
): Promise<Result> {
  return recorder === null ? work() : around(recorder.begin(kind, attributes), work);
}

async function around<Result>(span: OpenSpan, work: () => Promise<Result>): Promise<Result> {
  try {
    const result = await span.within(work);
    span.end();
    return result;
  } catch (error) {
    span.end({ 'error.type': codeOf(error) });
    throw error;
  }
}

/** A refusal's code or an SQLSTATE: what else an error says may be anything. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'UNKNOWN';
}
