import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { isRefusalCode, refusals, type RefusalCode } from './domain/refusals';
import { Refusal } from './refusal';

/** Constraints are named like the refusal they are. */
const constraintViolation = /^23/;
/** Two who registered the same new person, revised the same record, or brought the same code for two persons, at once. */
const newToBoth = ['eligibility_id_taken', 'provision_record_given_twice', 'organization_code_taken'];
/** A deadlock or a serialisation failure: somebody else was given precedence. */
const overtaken = /^40(P01|001)/;
/** A NUL, which no text of PostgreSQL holds, or a number that is too large or too fine for it. */
const notStorable = /^22(003|021|P05)/;
/** Connection lost or refused, too many, shutting down, waited too long (PostgreSQL manual, appendix A). */
const unavailable = /^(08|53|57P|55P03|57014)/;
const networkFaults = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What a caller is told of anything that was thrown. Our own faults say nothing. */
export function refusalOf(error: unknown): Refusal {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (cause instanceof Refusal) return cause;
  if (cause instanceof ArgumentValidationError) {
    const [first] =
      (cause as ArgumentValidationError & { extensions: { validationErrors?: { property: string }[] } }).extensions
        .validationErrors ?? [];
    return new Refusal('BAD_USER_INPUT', first ? { field: first.property } : {});
  }
  const document = error instanceof GraphQLError && documentFaults[String(error.extensions.code)];
  if (document) return new Refusal(document);
  const status = statusOf(cause);
  if (status >= 400 && status < 500) return new Refusal(status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT');
  return refusalOfDatabase(cause);
}

/** What Apollo finds before any resolver runs, by its codes. */
const documentFaults: Record<string, RefusalCode> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
};

/** Express gives one to what the caller did: a body that is no JSON or too large, a file of the web client that is not there. */
function statusOf(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' ? status : 0;
}

function refusalOfDatabase(error: unknown): Refusal {
  const { code = '', constraint = '' } = (error ?? {}) as { code?: string; constraint?: string };
  const named = constraint.toUpperCase();
  if (constraintViolation.test(code) && isRefusalCode(named)) return new Refusal(named);
  if (overtaken.test(code) || newToBoth.includes(constraint)) return new Refusal('CHANGED_MEANWHILE');
  if (notStorable.test(code)) return new Refusal('BAD_USER_INPUT');
  if (unavailable.test(code) || networkFaults.includes(code) || isLostConnection(error))
    return new Refusal('UNAVAILABLE');
  return new Refusal('INTERNAL_SERVER_ERROR');
}

/** PostgreSQL's clock was set forward: it is asked again before the next one is signed (database-clock.ts). */
const outlivedContext = 'context has expired';

/** pg and pg-pool give these errors no code. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof Error &&
  (/timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(error.message) ||
    error.message === outlivedContext);

export interface ErrorBody {
  message: string;
  extensions: { code: RefusalCode; [detail: string]: unknown };
}

/** As it stands in `errors` of a GraphQL answer; the request id only where it is our fault. */
export function errorBody(refusal: Refusal, requestId: string): ErrorBody & GraphQLFormattedError {
  const { code, details, message } = refusal;
  const own = code === 'INTERNAL_SERVER_ERROR' ? { requestId } : {};
  return { message: message || refusals[code], extensions: { code, ...details, ...own } };
}
