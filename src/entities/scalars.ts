import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isPlainDate, type PlainDate } from '../domain/plain-date';

function plainDate(value: unknown): PlainDate {
  if (typeof value === 'string' && isPlainDate(value)) return value;
  throw new GraphQLError('a day is written YYYY-MM-DD');
}

export const DateScalar = new GraphQLScalarType<PlainDate, PlainDate>({
  name: 'Date',
  description: 'YYYY-MM-DD, a day in Japan',
  serialize: plainDate,
  parseValue: plainDate,
  parseLiteral: (node) => plainDate(node.kind === Kind.STRING ? node.value : null),
});

const rfc3339 = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

function moment(value: unknown): Date {
  const [text, day] = (typeof value === 'string' && rfc3339.exec(value)) || [];
  const time = text === undefined || !isPlainDate(day!) ? NaN : Date.parse(text);
  if (Number.isNaN(time)) throw new GraphQLError('a moment is written as RFC 3339 with offset');
  return new Date(time);
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'RFC 3339 with offset',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: moment,
  parseLiteral: (node) => moment(node.kind === Kind.STRING ? node.value : null),
});
