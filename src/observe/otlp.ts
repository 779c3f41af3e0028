import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace';
import { nameOf, permitted } from './span-rules';
import { recordWith, type OpenSpan, type Recorder } from './spans';

const exportMs = 5_000;

/** The only way out: what a span says beside what span-rules.ts permits is left behind, and so is whatever a library adds. */
export const permittedOf = (span: ReadableSpan): ReadableSpan => {
  const attributes = permitted(span.attributes);
  const { traceId, spanId, traceFlags } = span.spanContext();
  const parent = span.parentSpanContext;
  return {
    name: nameOf(span.name, attributes),
    kind: span.kind,
    spanContext: () => ({ traceId, spanId, traceFlags }),
    parentSpanContext: parent && { traceId: parent.traceId, spanId: parent.spanId, traceFlags: parent.traceFlags },
    startTime: span.startTime,
    endTime: span.endTime,
    status: { code: span.status.code },
    attributes,
    links: [],
    events: [],
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
};

class PermittedOnly implements SpanExporter {
  constructor(private readonly next: SpanExporter) {}

  export(spans: ReadableSpan[], done: Parameters<SpanExporter['export']>[1]): void {
    this.next.export(spans.map(permittedOf), done);
  }

  shutdown(): Promise<void> {
    return this.next.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.next.forceFlush?.();
  }
}

/** Which span what runs now belongs to. */
const current = new AsyncLocalStorage<Span>();

export interface Tracing {
  stop(): Promise<void>;
}

/** Records, and sends to a collector (OTLP over HTTP, `/v1/traces`). Loaded only where that is asked for. */
export function startTracing(endpoint: string, version: string): Tracing {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new PermittedOnly(new OTLPTraceExporter({ url, timeoutMillis: exportMs }));
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'kakehashi', 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('kakehashi');
  const recorder: Recorder = {
    begin(kind, attributes): OpenSpan {
      const above = current.getStore();
      const context = above === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, above);
      const span = tracer.startSpan(kind, { attributes }, context);
      return {
        within: (work) => current.run(span, work),
        end: (more = {}) => {
          span.setAttributes(more);
          if (more['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
  };
  recordWith(recorder);
  return {
    stop: async () => {
      recordWith(null);
      // A collector that is away does not keep the platform from ending.
      await provider.shutdown().catch(() => undefined);
    },
  };
}
