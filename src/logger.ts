import pino, { type DestinationStream, type Logger } from 'pino';

/** What may be said of an error: never parameters, details, hints or the statement, which hold values of rows. */
function describeError(error: unknown): Record<string, unknown> {
  const { name, message, code, constraint, table, routine, stack } = (error ?? {}) as Record<string, unknown>;
  const isDatabase = routine !== undefined || constraint !== undefined || name === 'QueryFailedError';
  // Behind the message, which may have lines of its own that look like frames.
  const trace = typeof stack === 'string' ? stack.split(String(message)).at(-1)! : '';
  const frames = trace.split('\n').filter((line) => line.startsWith('    at '));
  return {
    name,
    code,
    constraint,
    table,
    message: isDatabase ? undefined : withoutDigits(message),
    frames: frames.slice(0, 12),
  };
}

/** A message of somebody else's may hold what was given: twelve digits in a row could be a My Number. */
const withoutDigits = (text: unknown): string => String(text).replace(/[0-9０-９]{7,}/g, '…');

const secrets = ['password', 'myNumber', 'cookie', 'authorization', 'cells', 'parameters', 'variables', 'query'];

export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      serializers: { err: describeError },
      redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    ...(destination ? [destination] : []),
  );
