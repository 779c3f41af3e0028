import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { isRefusalCode, refusals, type RefusalCode } from './domain/refusals';
import { Refusal } from './refusal';

/** Constraints are named like the refusal they are. */
const constraintViolation = /^23/;
/** Connection lost or refused, too many, shutting down, waited too long (PostgreSQL manual, appendix A). */
const unavailable = /^(08|53|57P|55P03|57014)/;
const networkFaults = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'];

/** What a caller is told of anything that was thrown. Our own faults say nothing. */
export function refusalOf(error: unknown): Refusal {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (cause instanceof Refusal) return cause;
  if (cause instanceof ArgumentValidationError) {
    const [first] = (cause as ArgumentValidationError & { extensions: { validationErrors?: { property: string }[] } }).extensions.validationErrors ?? [];
    return new Refusal('BAD_USER_INPUT', first ? { field: first.property } : {});
  }
  if (error instanceof GraphQLError && error.originalError === undefined) return refusalOfGraphql(error);
  return refusalOfDatabase(cause);
}

/** Variables that do not fit their types, found before any resolver ran. */
function refusalOfGraphql(error: GraphQLError): Refusal {
  const code = String(error.extensions.code ?? '');
  if (isRefusalCode(code)) return new Refusal(code);
  return new Refusal('INTERNAL_SERVER_ERROR');
}

function refusalOfDatabase(error: unknown): Refusal {
  const { code = '', constraint = '' } = (error ?? {}) as { code?: string; constraint?: string };
  const named = constraint.toUpperCase();
  if (constraintViolation.test(code) && isRefusalCode(named)) return new Refusal(named);
  if (unavailable.test(code) || networkFaults.includes(code) || isPoolTimeout(error)) return new Refusal('UNAVAILABLE');
  return new Refusal('INTERNAL_SERVER_ERROR');
}

/** pg-pool gives this error no code. */
const isPoolTimeout = (error: unknown): boolean =>
  error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message);

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
