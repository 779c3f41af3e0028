import { json, type RequestHandler } from 'express';
import { isTooDeep } from '../limits/bracket-depth';
import { areModest } from '../limits/variable-size';
import { Refusal } from '../refusal';
import { textOf, type DocumentsTaken } from './trusted-documents';

/** As Apollo chooses among them. */
const answersIn = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** Apollo finds out that an answer cannot be read only after it has done what was asked. */
const canBeAnswered: RequestHandler = (request, _response, next) =>
  next(request.headers.accept && !request.accepts(answersIn) ? new Refusal('BAD_USER_INPUT') : undefined);

/** Who says that it is too large is not listened to any further. */
const saidToFit =
  (largest: number): RequestHandler =>
  ({ headers }, _response, next) =>
    next(Number(headers['content-length'] ?? 0) > largest ? new Refusal('BAD_USER_INPUT') : undefined);

/** JSON is UTF-8 (RFC 8259, 8.1), as deep as a request, and nothing that unfolds to more than was sent. */
const inUtf8 = (largest: number): RequestHandler =>
  json({
    limit: largest,
    inflate: false,
    verify: (_request, _response, bytes, charset) => {
      if (charset !== 'utf-8' || isTooDeep(bytes)) throw new Refusal('BAD_USER_INPUT');
    },
  });

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** One operation: its document, variables and name. Apollo would refuse others past its plugins and so without an entry. */
const oneOperation =
  (taken: DocumentsTaken): RequestHandler =>
  (request, _response, next) => {
    if (!isObject(request.body)) return next(new Refusal('BAD_USER_INPUT'));
    const { variables, operationName, extensions, ...document } = request.body as Record<string, unknown>;
    const query = textOf(document, taken);
    const isOne =
      (isAbsent(variables) || (isObject(variables) && areModest(variables))) &&
      (isAbsent(operationName) || typeof operationName === 'string') &&
      // Queries that clients register themselves are nobody's list of what is allowed.
      (isAbsent(extensions) || (isObject(extensions) && !('persistedQuery' in extensions)));
    if (!isOne) return next(new Refusal('BAD_USER_INPUT'));
    request.body = { query, variables: variables ?? null, operationName: operationName ?? null };
    next();
  };

/** What has to be so before Apollo sees a request. */
export const graphqlBody = (taken: DocumentsTaken, largest: number): RequestHandler[] => [
  canBeAnswered,
  saidToFit(largest),
  inUtf8(largest),
  oneOperation(taken),
];
