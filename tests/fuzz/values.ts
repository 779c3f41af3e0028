import * as fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { dayInJapan } from '../../src/domain/plain-date';
import { kindOf, type Kind } from './naming';

/** Stands where something is named, until it is known who asks: what the asker's own insurer has, or what nobody has. */
export class Named {
  constructor(
    readonly kind: Kind,
    readonly isOwn: boolean,
    readonly at: number,
  ) {}
}

type Input = GraphQLArgument | GraphQLInputField;

/** Stands for the moment at which it is drawn. */
const now = 'now';
const today = dayInJapan(new Date());
/** What passes the first look at it, so that the identifier is looked up. */
const usual: Record<string, unknown[]> = {
  ...{
    cardBranch: ['00', '01'],
    endReason: ['99', '01'],
    first: [1, 10, 200],
    copayment: [20],
    monthlyLimit: [57_600],
  },
  ...{ nameKanji: ['架空　太郎'], name: ['架空　花子'], place: ['窓口'], address: ['東京都千代田区千代田1－1'] },
  ...{ postalCode: ['1000001'], municipalityCode: ['131016'], affairCode: ['JM00000000000301'] },
  ...{ procedureCode: ['JT00000000030101'], informationCode: ['TM00000000000031'], operations: ['viewSubscriber'] },
  ...{ procedures: ['JT00000000030101'], kind: ['健康保険組合'], body: ['{}'], layoutVersion: ['0001'], days: [14] },
  ...{ errorReasonCode: ['1'], nonDisclosureCode: ['1'], refusal: ['DECLINED'], myNumberMissingReason: ['1'] },
  ...{ requestedAt: [now], providedAt: [now], eligibilityStart: ['2024-04-01'], birthDate: ['1980-04-01'] },
  ...{
    notifiedOn: ['2024-04-03'],
    relationshipCode: ['01'],
    eligibilityEnd: ['2025-04-01'],
    on: [today],
    validFrom: [today],
  },
};
const scalars: Record<string, unknown[]> = {
  ...{ String: ['確認'], Int: [1, 2], Boolean: [true, false], Date: ['2025-04-01'], DateTime: [now] },
};

const days = fc.integer({ min: 0, max: 60_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const wild: Record<string, fc.Arbitrary<unknown>> = {
  String: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 20 })),
  Int: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  Boolean: fc.boolean(),
  Date: fc.oneof(days, fc.string({ maxLength: 12 })),
  DateTime: fc.oneof(
    days.map((day) => `${day}T00:00:00Z`),
    fc.string({ maxLength: 24 }),
  ),
};

/** One in so many values of an argument is any at all. */
const wildOneIn = 24;

function scalarOf(field: string, { name, type }: Pick<Input, 'name' | 'type'>, scalar: string): fc.Arbitrary<unknown> {
  const kind = kindOf(field, { name, type });
  if (kind) {
    const at = fc.nat();
    return fc.tuple(fc.integer({ min: 1, max: 6 }), at).map(([die, index]) => new Named(kind, die > 2, index));
  }
  const common = fc
    .constantFrom(...(usual[name] ?? scalars[scalar]!))
    .map((value) => (value === now ? new Date().toISOString() : value));
  return fc.oneof({ weight: wildOneIn - 1, arbitrary: common }, { weight: 1, arbitrary: wild[scalar]! });
}

function valueOf(field: string, input: Pick<Input, 'name' | 'type'>, forced: string[] | null): fc.Arbitrary<unknown> {
  const { name, type } = input;
  if (isNonNullType(type)) return valueOf(field, { name, type: type.ofType as GraphQLInputType }, forced);
  if (isListType(type)) {
    const item = valueOf(field, { name, type: type.ofType as GraphQLInputType }, forced);
    return fc.array(item, { minLength: 1, maxLength: forced ? 1 : 2 });
  }
  if (isInputObjectType(type)) {
    const record = recordOf(field, Object.values(type.getFields()), forced);
    const together = fitting(field, forced);
    if (together === null) return record;
    const storable = record.map((value) => ({ ...value, ...together }));
    return fc.oneof({ weight: 4, arbitrary: storable }, { weight: 1, arbitrary: record });
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  return scalarOf(field, input, type.name);
}

/** Together they can be stored; with any values at all hardly anything could. */
function fitting(field: string, forced: string[] | null): Record<string, unknown> | null {
  if (field.endsWith('Certificate')) {
    const others = { ceilingClass: undefined, class: undefined, end: undefined, longStayOn: undefined };
    return { ...others, kind: 'ELDERLY', copayment: 20, monthlyLimit: undefined };
  }
  if (field !== 'registerSubscriber') return null;
  const isNumber = forced?.includes('myNumber') ?? false;
  return {
    ...{ kind: 'INSURED', enrolmentKind: 'GENERAL', relationshipCode: undefined, eligibilityEnd: undefined },
    ...{ eligibilityEndReason: undefined, myNumberMissingReason: isNumber ? undefined : '1' },
    ...(!isNumber && { myNumber: undefined }),
  };
}

/** All arguments with random values; whatever leads to the place of interest is there. */
export function recordOf(
  field: string,
  inputs: readonly Input[],
  forced: string[] | null,
): fc.Arbitrary<Record<string, unknown>> {
  const [first, ...rest] = forced ?? [];
  const entries = inputs.map((input) => {
    const isForced = input.name === first;
    const value = valueOf(field, input, isForced ? rest : null);
    const may = isForced || isNonNullType(input.type) ? value : fc.option(value, { nil: undefined, freq: 1 });
    return [input.name, may] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

/** The same arguments with this in the place. */
export function withAt(value: unknown, [name, ...rest]: string[], put: unknown): unknown {
  if (Array.isArray(value)) return name === undefined ? [put] : value.map((item) => withAt(item, [name, ...rest], put));
  if (name === undefined) return put;
  const object = value as Record<string, unknown>;
  return { ...object, [name]: withAt(object[name], rest, put) };
}

/** The same arguments with a name wherever something is named. */
export function resolved(value: unknown, nameFor: (named: Named) => string): unknown {
  if (value instanceof Named) return nameFor(value);
  if (Array.isArray(value)) return value.map((item) => resolved(item, nameFor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, nameFor)]));
}
