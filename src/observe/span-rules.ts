import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { requirementOf } from '../auth/requires';
import { isRefusalCode } from '../domain/refusals';
import { routes } from './routes';

type Value = string | number;

const oneOf =
  (...words: string[]) =>
  (value: Value): boolean =>
    words.includes(String(value));
const inWords = (value: Value): boolean => /^[a-z]{2,20}([-_][a-z]{2,20}){0,5}$/.test(String(value));
const sqlState = /^[0-9A-Z]{5}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const statementNames = new Set(
  readdirSync(join(__dirname, '../db/statements')).map((file) => file.replace(/\.sql$/, '')),
);

/**
 * All that a span may say, and how each may look: what is not listed here, or looks otherwise, does not leave the process.
 * None of them can hold who asked, for whom, or for which insurer.
 */
const rules = {
  'http.request.method': oneOf('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
  'http.route': (value) => routes.has(String(value)),
  'http.response.status_code': (value) => typeof value === 'number' && value >= 100 && value < 600,
  'kakehashi.port': oneOf('staff', 'terminals', 'partners'),
  /** Made at random for each request; it stands in the logs as well. */
  'kakehashi.request_id': (value) => uuid.test(String(value)),
  'graphql.operation.type': oneOf('query', 'mutation'),
  'kakehashi.root_fields': (value) =>
    String(value)
      .split(' ')
      .every((field) => requirementOf(field) !== undefined),
  'kakehashi.result': (value) => value === 'OK' || isRefusalCode(String(value)),
  'kakehashi.level': oneOf('NONE', 'READ', 'WRITE', 'LINKAGE'),
  'db.operation.name': (value) => statementNames.has(String(value)),
  'kakehashi.task': inWords,
  'kakehashi.message': oneOf('inquiry', 'answer', 'codes'),
  'error.type': (value) => isRefusalCode(String(value)) || sqlState.test(String(value)),
} as const satisfies Record<string, (value: Value) => boolean>;

export type AttributeKey = keyof typeof rules;

const isKey = (key: string): key is AttributeKey => Object.hasOwn(rules, key);

/** What of it may be told. */
export function permitted(attributes: Record<string, unknown>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [AttributeKey, Value] => {
      const [key, value] = entry;
      return isKey(key) && (typeof value === 'string' || typeof value === 'number') && rules[key](value);
    }),
  );
}

/** After its kind, what a span is called by: of what may be told. */
const namedBy: AttributeKey[] = [
  'http.route',
  'kakehashi.root_fields',
  'db.operation.name',
  'kakehashi.task',
  'kakehashi.message',
];
const kinds = new Set(['request', 'operation', 'transaction', 'statement', 'job', 'message']);

export function nameOf(kind: string, told: Record<string, Value>): string {
  const by = namedBy.find((key) => told[key] !== undefined);
  const known = kinds.has(kind) ? kind : 'span';
  return by === undefined ? known : `${known} ${told[by]}`;
}
