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

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'RFC 3339 with offset',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});
