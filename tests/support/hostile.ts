/** Requests that nobody who means well sends: what each is refused with. Free of imports, so that it is measured as well. */
export interface Hostile {
  kind: string;
  code: string;
  method?: string;
  /** Behind /graphql. */
  path?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
  /** Refused by the operation itself, which is an answer like any other. */
  isAnswered?: true;
  /** Without saying how long it is. */
  chunked?: boolean;
}

/** Stands in many of them, and in no answer. */
export const canary = 'canary花子';
const name = 'canary';

const times = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join(' ');
const within = (count: number, open: string, core: string, close: string): string =>
  open.repeat(count) + core + close.repeat(count);

const json = (value: unknown): string => JSON.stringify(value);
const raw = (kind: string, code: string, body: string | Buffer, rest: Partial<Hostile> = {}): Hostile => ({
  ...{ kind, code, body },
  ...rest,
  headers: { 'content-type': 'application/json', ...rest.headers },
});
const asks = (kind: string, code: string, query: string, rest: object = {}): Hostile =>
  raw(kind, code, json({ query, ...rest }));

const costly = 'QUERY_TOO_COSTLY';
const unparsed = 'GRAPHQL_PARSE_FAILED';
const invalid = 'GRAPHQL_VALIDATION_FAILED';
const wrong = 'BAD_USER_INPUT';

const me = '{ me { loginId } }';
const off = 'switchMyNumberHandling(on: false) { loginId }';
const page = 'edges { cursor }';
const search = `query ($first: Int) { subscribers(first: $first) { ${page} } }`;
const bySearch = `query ($search: SubscriberSearch) { subscribers(search: $search) { ${page} } }`;
const bomb = (levels: number, each: number): string =>
  `{ ...F0 } ${times(levels, (at) => `fragment F${at} on Query { ${times(each, () => `...F${at + 1}`)} }`)}
   fragment F${levels} on Query { me { loginId } }`;

const deep: Hostile[] = [
  asks('lists within lists', costly, `{ accounts { ${within(12, 'edges { node { ', 'id', '} }')} } }`),
  asks('a circle of types', costly, `{ account(id: "x") { ${within(15, 'changes { account {', 'id', '} }')} } }`),
  asks(
    'a circle of lists, not deep',
    costly,
    `{ account(id: "x") { ${within(5, 'changes { account {', 'id', '} }')} } }`,
  ),
  asks('fields of nothing, deep', costly, `{ ${within(300, `${name} {`, name, '}')} }`),
  asks('fragments in place, deep', costly, `{ ${within(300, '... {', 'me { loginId }', '}')} }`),
  asks('a chain of fragments', costly, bomb(60, 1)),
  asks('lists as a value, deep', invalid, `{ messages(states: ${within(450, '[', '', ']')}) { ${page} } }`),
  asks('objects as a value, deep', invalid, `{ subscribers(search: ${within(200, '{ a: ', '1', '}')}) { ${page} } }`),
  asks('types of variables, deep', invalid, `query ($a: ${within(400, '[', 'Int', ']')}) { me { loginId } }`),
];

const wide: Hostile[] = [
  asks('fields of nothing, many', costly, `{ ${times(600, (at) => `${name}${at}`)} }`),
  asks('one field, often', costly, `{ me { ${times(900, () => 'loginId')} } }`),
  asks('__typename, often', costly, `{ ${times(900, () => '__typename')} }`),
  asks('10,000 aliases', costly, `{ ${times(10_000, (at) => `a${at}: me { loginId }`)} }`),
  asks('100 aliases', costly, `{ ${times(100, (at) => `a${at}: me { loginId }`)} }`),
  asks('100 aliases of nothing', costly, `{ ${times(100, (at) => `a${at}: __typename`)} }`),
  asks('100 searches', costly, `{ ${times(60, (at) => `a${at}: subscribers { ${page} }`)} }`),
  asks('one alias for two fields', invalid, '{ me { a: loginId a: name } }'),
  asks('a flood of unknown directives', costly, `{ me { loginId ${times(300, () => `@${name}`)} } }`),
  asks('a flood of known directives', costly, `{ me { loginId ${times(60, () => '@include(if: true)')} } }`),
  asks('directives on the operation', costly, `query ${times(60, () => `@${name}`)} { me { loginId } }`),
  asks('directives on variables', costly, `query ($a: Int ${times(60, () => `@${name}`)}) { me { loginId } }`),
  asks(
    'directives on fragments',
    costly,
    `{ ...F } fragment F on Query ${times(60, () => `@${name}`)} { me { loginId } }`,
  ),
  asks('one argument, often', invalid, `{ subscribers(${times(300, () => 'first: 1')}) { ${page} } }`),
  asks('variables, many', invalid, `query (${times(180, (at) => `$a${at}: Int`)}) { me { loginId } }`),
  asks('one variable, often', invalid, `query (${times(180, () => '$a: Int')}) { me { loginId } }`),
  asks(
    'operations, many',
    costly,
    times(120, (at) => `query A${at} { me { loginId } }`),
  ),
  asks('more pieces than are read', unparsed, `{ ${times(3_000, () => 'a')} }`),
  asks('braces only', unparsed, '{'.repeat(9_000)),
  asks('a comment only', unparsed, `#${'x'.repeat(9_000)}`),
  asks('commas only', unparsed, ','.repeat(9_000)),
  asks('a text without end', unparsed, `{ subscriber(subscriberBranchNumber: """${'x'.repeat(9_000)}`),
];

const fragments: Hostile[] = [
  asks('a fragment bomb of 2²⁰', costly, bomb(20, 2)),
  asks('a fragment bomb of 10¹⁰', costly, bomb(10, 10)),
  asks('a fragment bomb of mutations', costly, bomb(20, 2).replace('{', 'mutation {')),
  asks('a fragment bomb that nothing spreads', costly, `${me} ${bomb(20, 2).slice('{ ...F0 }'.length)}`),
  asks('a circle of fragments', invalid, '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  asks('a fragment within itself', invalid, '{ ...A } fragment A on Query { me { loginId } ...A }'),
  asks('a circle beside what is asked', invalid, `${me} fragment A on Query { ...B } fragment B on Query { ...A }`),
  asks('a fragment that is not there', invalid, `{ ...${name} }`),
  asks(
    'two fragments of one name',
    invalid,
    '{ ...A } fragment A on Query { me { name } } fragment A on Query { me { name } }',
  ),
  asks('a fragment of an unknown type', invalid, `{ ...A } fragment A on ${name} { me { loginId } }`),
  asks('a fragment of another type', invalid, '{ me { ...A } } fragment A on Query { me { loginId } }'),
  asks('3,000 fragments', costly, `{ ...F0 } ${times(3_000, (at) => `fragment F${at} on Query { me { loginId } }`)}`),
];

const operations: Hostile[] = [
  asks('a mutation twice', invalid, `mutation { a: ${off} b: ${off} }`),
  asks('mutations in a fragment', invalid, `mutation { ...F } fragment F on Mutation { a: ${off} b: ${off} }`),
  asks('mutations in a fragment in place', invalid, `mutation { ... @include(if: true) { a: ${off} b: ${off} } }`),
  asks('a mutation beside __typename', invalid, `mutation { __typename ${off} }`),
  asks(
    'a mutation beside one that is skipped',
    invalid,
    `mutation { ${off} b: ${off.replace(' {', ' @skip(if: true) {')} }`,
  ),
  asks('a mutation beside a query', invalid, `${me} mutation { ${off} }`),
  asks('two operations of one name', invalid, `query A ${me} query A ${me}`, { operationName: 'A' }),
  asks('an operation of another name', invalid, `query A ${me}`, { operationName: name }),
  asks('an operation of a huge name', invalid, `query A ${me}`, { operationName: name.repeat(20_000) }),
  asks('an operation named __proto__', invalid, `query A ${me}`, { operationName: '__proto__' }),
  asks('a subscription', invalid, `subscription { ${name} }`),
  asks('a subscription to what is asked once', invalid, 'subscription { me { loginId } }'),
  asks('@defer', invalid, '{ me { ... @defer { loginId } } }'),
  asks('@stream', invalid, `{ subscribers { edges @stream(initialCount: 1) { cursor } } }`),
  asks('@skip without a condition', invalid, '{ me { loginId @skip } }'),
  asks('@include of an unknown variable', invalid, '{ me { loginId @include(if: $show) } }'),
  asks('@skip of another type', invalid, `query ($s: String) { me { loginId @skip(if: $s) } }`, {
    variables: { s: name },
  }),
  asks('@skip beside what costs', costly, `{ subscribers(first: 2000000000) @skip(if: true) { ${page} } }`),
  asks('types in place of an operation', invalid, `type ${name} { id: ID } ${me}`),
  asks('an extension of the schema', invalid, `extend type Query { ${name}: ID } ${me}`),
  asks('IDs beside persons', invalid, `{ accounts { ${page} } subscribers { ${page} } }`),
  asks('a field that is nearly right', invalid, '{ mee { loginIdd } }'),
  asks('an argument that is nearly right', invalid, `{ subscribers(frist: 1) { ${page} } }`),
  asks(
    'introspection in a circle',
    invalid,
    `{ __schema { types { ${within(6, 'fields { type {', 'name', '} }')} } } }`,
  ),
  asks(
    'introspection in a circle of fragments',
    invalid,
    `{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } }
     fragment B on __Type { fields { type { ...C } } } fragment C on __Type { fields { type { fields { name } } } }`,
  ),
];

const one = 'query ($id: ID!) { subscriber(subscriberBranchNumber: $id) { nameKana } }';
const reveal =
  'mutation ($reason: String!) { revealMyNumber(subscriberBranchNumber: "", reason: $reason) { myNumber } }';
const answered = (kind: string, code: string, query: string, variables: object): Hostile => ({
  ...asks(kind, code, query, { variables }),
  isAnswered: true,
});

const values: Hostile[] = [
  asks('a page of 2³¹ − 1', costly, `{ subscribers(first: 2147483647) { ${page} } }`),
  asks('a page of 2³¹ − 1, in a variable', costly, search, { variables: { first: 2_147_483_647 } }),
  asks('a page of 2³¹ − 1, if nothing is said', costly, search.replace('Int', 'Int = 2147483647')),
  asks('a number of 20 digits', invalid, `{ subscribers(first: 99999999999999999999) { ${page} } }`),
  asks('a number of 9,000 digits', invalid, `{ subscribers(first: ${'9'.repeat(9_000)}) { ${page} } }`),
  asks('a number of 2⁵³, in a variable', wrong, search, { variables: { first: 2 ** 53 } }),
  raw('a number that is infinite', wrong, json({ query: search, variables: { first: 0 } }).replace(':0', ':1e999')),
  answered('a page of less than nothing', wrong, search, { first: -1 }),
  asks('half a row', wrong, search, { variables: { first: 0.5 } }),
  asks('a number as a text', wrong, search, { variables: { first: canary } }),
  answered('a NUL', wrong, bySearch, { search: { nameKana: '\0' } }),
  answered('half a character', 'NOT_FOUND', reveal, { reason: '\ud800' }),
  asks('an unknown field in a value', wrong, bySearch, { variables: { search: { [name]: canary } } }),
  answered('an identifier of 200,000 characters', 'NOT_FOUND', one, { id: canary.repeat(20_000) }),
  asks('a list of 20,000', wrong, `query ($s: [MessageState!]) { messages(states: $s) { ${page} } }`, {
    variables: { s: Array.from({ length: 20_000 }, () => 'SENT') },
  }),
  asks('20,000 variables', wrong, me, {
    variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [at, 0])),
  }),
  raw(
    'lists within lists in a variable',
    wrong,
    `{"query":"${me}","variables":{"a":${within(100_000, '[', '', ']')}}}`,
  ),
  raw(
    'objects within objects in a variable',
    wrong,
    `{"query":"${me}","variables":${within(20_000, '{"a":', '1', '}')}}`,
  ),
  raw('__proto__ as a variable', wrong, `{"query":"${me}","variables":{"__proto__":{"first":1}}}`),
  raw('__proto__ within a variable', wrong, `{"query":"${me}","variables":{"a":[{"__proto__":{"admin":true}}]}}`),
  raw('constructor within a variable', wrong, `{"query":"${me}","variables":{"a":{"constructor":{"prototype":1}}}}`),
];

const gone = { body: '', code: 'NOT_FOUND', headers: {} };
const inForm = { 'content-type': 'application/x-www-form-urlencoded' };
const transport: Hostile[] = [
  asks('a document of 1 MB', wrong, `{ me { loginId } } # ${canary.repeat(80_000)}`),
  raw('a document of 1 MB, unannounced', wrong, json({ query: `${me} # ${'x'.repeat(1_000_000)}` }), { chunked: true }),
  asks('a document of 200 kB', costly, `{ me { loginId } } # ${'x'.repeat(200_000)}`),
  raw('a list of operations', wrong, json([{ query: me }, { query: me }])),
  raw('a list of 1,000 operations', wrong, json(Array.from({ length: 1_000 }, () => ({ query: me })))),
  raw('an empty list', wrong, '[]'),
  raw('nothing', wrong, ''),
  raw('null', wrong, 'null'),
  raw('a text', wrong, json(me)),
  raw('half of it', wrong, json({ query: me }).slice(0, -3)),
  asks('no document', wrong, ''),
  raw('a document that is a list', wrong, json({ query: [me] })),
  raw('variables that are a text', wrong, json({ query: me, variables: '{}' })),
  raw('an operation name that is none', wrong, json({ query: me, operationName: {} })),
  raw('extensions that are a text', wrong, json({ query: me, extensions: canary })),
  raw(
    'a persisted query by its hash',
    wrong,
    json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  ),
  asks('a query that wants to be persisted', wrong, me, {
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } },
  }),
  raw('an unknown document by its id', 'UNKNOWN_DOCUMENT', json({ documentId: `sha256:${'0'.repeat(64)}` })),
  raw('__proto__ as an id', 'UNKNOWN_DOCUMENT', json({ documentId: '__proto__' })),
  asks('a document twice', wrong, me, { documentId: canary }),
  ...['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({
    ...gone,
    ...{ kind: `an operation by ${method}`, method, path: `?query=${encodeURIComponent(me)}` },
  })),
  { ...gone, kind: 'another address below', method: 'POST', path: '/..%2fgraphql' },
  raw('a form', wrong, `query=${encodeURIComponent(me)}`, { headers: inForm }),
  raw(
    'a form of parts',
    wrong,
    `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${json({ query: me })}\r\n--x--`,
    {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    },
  ),
  raw('JSON that says it is text', wrong, json({ query: me }), { headers: { 'content-type': 'text/plain' } }),
  raw('GraphQL that says what it is', wrong, me, { headers: { 'content-type': 'application/graphql' } }),
  raw('UTF-16', wrong, Buffer.from(json({ query: me }), 'utf16le'), {
    headers: { 'content-type': 'application/json; charset=utf-16le' },
  }),
  raw('an unknown coding', wrong, json({ query: me }), { headers: { 'content-encoding': 'br' } }),
  raw('an answer of another kind', wrong, json({ query: `mutation { ${off} }` }), { headers: { accept: 'text/html' } }),
  asks('a NUL in the document', unparsed, '{ me { \0loginId } }'),
  asks('other braces', unparsed, '｛ me ｛ loginId ｝ ｝'),
  asks('another direction', unparsed, '{ me { \u202eloginId } }'),
  asks(
    'half a character in the document',
    unparsed,
    String.raw`{ subscriber(subscriberBranchNumber: "\uD800") { id } }`,
  ),
];

export const hostileRequests: readonly Hostile[] = [
  ...deep,
  ...wide,
  ...fragments,
  ...operations,
  ...values,
  ...transport,
];
