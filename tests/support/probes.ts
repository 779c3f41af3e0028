import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** One root field, asked with an identifier in one place. */
export interface Probe {
  field: string;
  /** Where it stands: `input.periodId`. */
  place: string;
  query: string;
  /** Else any text. */
  isId: boolean;
  /** `beside`: for other places of the same question that name a row. */
  variablesWith: (identifier: string, beside: string) => Record<string, unknown>;
}

/** What stands beside the identifier is well formed, so that nothing else is refused first. */
const wellFormed: Record<string, unknown> = {
  ...{
    reason: '確認',
    comment: '確認',
    purpose: '確認',
    note: '確認',
    endReason: '03',
    cardBranch: '00',
    symbol: '9100',
  },
  ...{ number: '1', nameKanji: '架空　太郎', nameKana: 'カクウ　タロウ', copayment: 20, first: 10 },
  ...{ affairCode: 'JM00000000000301', procedureCode: 'JT00000000030101', informationCode: 'TM00000000000031' },
  providerInstitution: 'I069900220000000',
};
const scalars: Record<string, unknown> = {
  ...{ ID: 'none', String: 'none', Int: 1, Float: 1, Boolean: true, Date: '2025-04-01' },
  DateTime: '2025-04-01T00:00:00Z',
};

type Input = GraphQLArgument | GraphQLInputField;

function valueOf({ name, type }: Pick<Input, 'name' | 'type'>): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return [valueOf({ name, type: bare.ofType as GraphQLInputType })];
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (isScalarType(bare)) return wellFormed[name] ?? scalars[bare.name];
  if (!isInputObjectType(bare)) throw new Error(`no value for ${name}`);
  const fields = Object.values(bare.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
}

interface Place {
  path: string[];
  isId: boolean;
}

/** Where text stands that could name something: every ID, and every text of a question. */
function placesIn(inputs: readonly Input[], isQuery: boolean, path: string[] = []): Place[] {
  return inputs.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const here = [...path, name];
    if (isInputObjectType(named)) return placesIn(Object.values(named.getFields()), isQuery, here);
    const isId = named.name === 'ID';
    return isId || (isQuery && named.name === 'String') ? [{ path: here, isId }] : [];
  });
}

/** Everything that can be read without arguments, to the depth of a row's own rows. */
export function selectionOf(type: GraphQLOutputType, depth = 2): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields())
    .filter(({ args }) => !args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
    .map((field) => {
      const isRow = isObjectType(getNamedType(field.type));
      if (!isRow) return field.name;
      const inner = depth > 0 ? selectionOf(field.type, depth - 1) : '';
      return inner === '' ? '' : `${field.name} ${inner}`;
    })
    .filter((part) => part !== '');
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
}

function withIdentifier(value: unknown, path: string[], identifier: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return Array.isArray(value) ? [identifier] : identifier;
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [name]: withIdentifier(object[name], rest, identifier) };
}

function probesOf(type: GraphQLObjectType, word: 'query' | 'mutation'): Probe[] {
  return Object.values(type.getFields()).flatMap(({ name: field, args, type: answer }) => {
    const places = placesIn(args, word === 'query');
    const required = args.filter(({ type: given }) => isNonNullType(given));
    const base = Object.fromEntries(required.map((arg) => [arg.name, valueOf(arg)]));
    const ids = placesIn(required, false).filter(({ path }) => readAt(base, path) !== undefined);
    return places.map(({ path, isId }): Probe => {
      const used = args.filter(({ name }) => name in base || name === path[0]);
      const declared = used.map(({ name, type: given }) => `$${name}: ${String(given)}`).join(', ');
      const given = used.map(({ name }) => `${name}: $${name}`).join(', ');
      return {
        ...{ field, place: path.join('.'), isId },
        query: `${word} (${declared}) { ${field}(${given}) ${selectionOf(answer)} }`,
        variablesWith: (identifier, beside) => {
          const filled = ids.reduce<unknown>((value, at) => withIdentifier(value, at.path, beside), base);
          return withIdentifier(filled, path, identifier) as Record<string, unknown>;
        },
      };
    });
  });
}

const readAt = (value: unknown, path: string[]): unknown =>
  path.reduce((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);

/** Every root field with every place in which a row can be named. */
export const allProbes = (schema: GraphQLSchema): Probe[] => [
  ...probesOf(schema.getQueryType()!, 'query'),
  ...probesOf(schema.getMutationType()!, 'mutation'),
];
