import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { isTooDeep } from '../../src/limits/bracket-depth';
import { sizeOf } from '../../src/limits/document-size';
import { documentLimits, variableLimits } from '../../src/limits/limits';
import { areModest } from '../../src/limits/variable-size';

describe('the size of a document', () => {
  const of = (text: string) => sizeOf(parse(text));

  test.each([
    ['{ a }', { operations: 1, fields: 1, depth: 1, aliases: 0, directives: 0 }],
    ['{ a { b c } x: d @skip(if: true) }', { operations: 1, fields: 4, depth: 2, aliases: 1, directives: 1 }],
    [
      '{ ... @a { ...F @b } } fragment F on T @c { a: b }',
      { operations: 1, fields: 1, depth: 3, aliases: 1, directives: 3 },
    ],
    [
      'query A($v: T @b) @a { a } query B { a { b } }',
      { operations: 2, fields: 3, depth: 2, aliases: 0, directives: 2 },
    ],
    ['{ ...F ...F } fragment F on T { a { x: b } }', { operations: 1, fields: 4, depth: 3, aliases: 2, directives: 0 }],
    [
      '{ a } fragment F on T { b } fragment F on T { c }',
      { operations: 1, fields: 3, depth: 1, aliases: 0, directives: 0 },
    ],
  ])('%s', (text, size) => expect(of(text)).toEqual(size));

  test('of a fragment bomb is counted without writing it out', () => {
    const levels = Array.from({ length: 1_000 }, (_, at) => `fragment F${at} on T { ...F${at + 1} ...F${at + 1} }`);
    expect(of(`{ ...F0 } ${levels.join(' ')} fragment F1000 on T { a }`).fields).toBe(2 ** 1_000);
  });

  test('of a circle of fragments is counted, too', () => {
    expect(of('{ ...A } fragment A on T { a ...B } fragment B on T { b ...A }').fields).toBe(2);
  });

  test('leaves room for tools that ask for the schema', () => {
    const query = getIntrospectionQuery();
    const { fields, depth, aliases } = sizeOf(parse(query, { maxTokens: documentLimits.tokens }));
    expect(query.length).toBeLessThan(documentLimits.characters);
    expect(fields).toBeLessThan(documentLimits.fields);
    expect(depth).toBeLessThan(documentLimits.depth);
    expect(aliases).toBe(0);
  });
});

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

test('brackets within texts are no depth, and those without are', () => {
  const text = fc.string({ unit: fc.constantFrom('"', '\\', '[', '{', ']', '}', 'a', '架') });
  const levels = fc.array(fc.tuple(fc.boolean(), text, text), { maxLength: 2 * variableLimits.depth });
  fc.assert(
    fc.property(levels, text, (around, core) => {
      const json = around.reduce<unknown>(
        (value, [isList, one, other]) => (isList ? [one, value, [other]] : { [one]: other, x: value }),
        core,
      );
      expect(isTooDeep(Buffer.from(JSON.stringify(json)))).toBe(depthOf(json) > variableLimits.depth + 2);
    }),
  );
});

test.each([
  [true, 'nothing', {}],
  [true, 'a thousand codes', { codes: Array.from({ length: 1_000 }, () => ({ number: '1', code: '2' })) }],
  [false, 'more than that', { codes: Array.from({ length: variableLimits.values }, () => 1) }],
  [false, 'many names', Object.fromEntries(Array.from({ length: variableLimits.values }, (_, at) => [`v${at}`, 1]))],
  [true, 'what is as deep as may be', JSON.parse('{"a":'.repeat(10) + '1' + '}'.repeat(10))],
  [false, 'what is deeper', JSON.parse('{"a":'.repeat(11) + '1' + '}'.repeat(11))],
  [false, '__proto__', JSON.parse('{"a":{"__proto__":1}}')],
  [false, 'constructor', { constructor: 1 }],
  [true, 'a text that says so', { reason: '__proto__' }],
])('variables are modest (%s): %s', (isModest, _what, variables: object) => {
  expect(areModest(variables)).toBe(isModest);
});
