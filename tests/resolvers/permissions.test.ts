import { operations, type Operation, type PartnerKind } from '../../src/auth/operations';
import { fileAddresses } from '../../src/http/files';
import type { PrivilegeLevel } from '../../src/domain/privilege-level';
import { privilegeLevels, reaches } from '../../src/domain/privilege-level';
import { buildSchema } from '../../src/schema';
import { requirementOf } from '../../src/auth/requires';
import { documents } from '../support/documents';
import { sendJson, send } from '../support/http';
import { operationLog, platformLog } from '../support/kept';
import { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

const searchByMyNumber = '{ subscribers(search: { myNumber: "1" }) { edges { cursor } } }';

interface Way {
  name: string;
  operation: Operation;
  ask: (cookie: string) => Promise<{ code: string; requestId: string }>;
}

const byGraphql = (query: string) => async (cookie: string) => {
  const { text, headers } = await sendJson(`${test_.url}/graphql`, { query }, { headers: { cookie } });
  return { code: JSON.parse(text).errors?.[0].extensions.code ?? 'OK', requestId: String(headers['x-request-id']) };
};
const byHttp = (method: string, path: string) => async (cookie: string) => {
  const { text, headers, status } = await send(test_.url + path, {
    method,
    headers: { cookie, 'content-type': 'text/csv' },
    body: method === 'POST' ? 'x' : undefined,
  });
  return { code: status < 300 ? 'OK' : JSON.parse(text).code, requestId: String(headers['x-request-id']) };
};

const schema = buildSchema();
const rootFields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.keys(type.getFields()));

const ways: Way[] = [
  ...rootFields.map((name) => ({ name, operation: requirementOf(name)!, ask: byGraphql(documents[name] ?? '') })),
  { name: 'subscribers(myNumber)', operation: 'searchByMyNumber', ask: byGraphql(searchByMyNumber) },
  ...fileAddresses.map(({ method, path, operation }) => {
    const address = path === '/files' ? '/files?kind=registration' : path.replace(':id', 'none');
    return { name: `${method} ${path}`, operation, ask: byHttp(method.toUpperCase(), address) };
  }),
];
const guarded = ways.filter(({ operation }) => operation !== 'viewOwnAccount');
const grantable = (Object.keys(operations) as Operation[]).filter((operation) => operation !== 'viewOwnAccount');
const declared: Record<string, { atLeast: PrivilegeLevel; handling?: true; partner?: PartnerKind }> = operations;
/** Nobody who signs in has these, even when a grant says so. */
const isPartners = (operation: Operation): boolean => declared[operation]!.partner !== undefined;

const entriesWith = async (requestId: string) =>
  (await operationLog(test_.databaseUrl, insurer.id))
    .filter((entry) => entry.requestId === requestId)
    .map(({ operation, result }) => [operation, result]);

/** A search by My Number is a search as well, and is kept as one. */
const keptAs = (operation: Operation): Operation =>
  operation === 'searchByMyNumber' ? 'searchSubscribers' : operation;

/** Past the guard. */
const allowed: unknown = expect.stringMatching(/^(NOT_FOUND|BAD_USER_INPUT|FILE_\w+|OK)$/);

test('every root field has its document', () => {
  expect(rootFields.filter((name) => documents[name] === undefined)).toEqual([]);
});

test.each(ways)('$name: who is not signed in is told so', async ({ ask }) => {
  const { code, requestId } = await ask('');
  expect(code).toBe('SIGNED_OUT');
  expect(await platformLog(test_.databaseUrl, requestId)).toMatchObject([{ result: 'SIGNED_OUT', loginId: null }]);
});

test('an operation that is not granted is not permitted, whatever the level, and that is kept', async () => {
  const everythingElse = new Map<Operation, Person>();
  for (const { name, operation, ask } of guarded) {
    const others = grantable.filter((one) => one !== operation);
    const person = everythingElse.get(operation) ?? (await insurer.person({ level: 'LINKAGE', operations: others }));
    everythingElse.set(operation, person);
    const { code, requestId } = await ask(person.cookie);
    expect([name, code]).toEqual([name, 'NOT_PERMITTED']);
    expect([name, await entriesWith(requestId)]).toEqual([name, [[keptAs(operation), 'NOT_PERMITTED']]]);
  }
});

test.each(privilegeLevels)(
  'at the level %s exactly what it reaches is allowed, and handling is asked for next',
  async (level) => {
    const person = await insurer.person({ level });
    for (const { name, operation, ask } of guarded) {
      const { atLeast, handling } = declared[operation]!;
      const { code, requestId } = await ask(person.cookie);
      const refused = isPartners(operation)
        ? 'NOT_PERMITTED'
        : !reaches(level, atLeast)
          ? 'PRIVILEGE_LEVEL'
          : handling && 'MY_NUMBER_HANDLING_OFF';
      expect([name, code]).toEqual([name, refused ?? allowed]);
      expect([name, await entriesWith(requestId)]).toEqual([name, [[keptAs(operation), code]]]);
    }
  },
);

test('while handling is on everything granted and reached is allowed', async () => {
  const handler = await insurer.handler({ level: 'LINKAGE' });
  for (const { name, operation, ask } of guarded) {
    const { code } = await ask(handler.cookie);
    expect([name, code]).toEqual([name, isPartners(operation) ? 'NOT_PERMITTED' : allowed]);
  }
});

test('the platform operator reaches nothing of insurers, and that is kept', async () => {
  const operator = await test_.operator();
  for (const { name, operation, ask } of guarded) {
    const { code, requestId } = await ask(operator.cookie);
    expect([name, code]).toEqual([name, 'NOT_PERMITTED']);
    const kept = { operation: keptAs(operation), result: 'NOT_PERMITTED', loginId: operator.loginId };
    expect([name, await platformLog(test_.databaseUrl, requestId)]).toMatchObject([name, [kept]]);
  }
  expect(await operator.get('{ me { loginId kind insurer { name } menu { operation } } }')).toEqual({
    me: { loginId: operator.loginId, kind: 'PLATFORM_OPERATOR', insurer: null, menu: [] },
  });
});

test.each(privilegeLevels)('at the level %s the menu is what is granted and reached', async (level) => {
  for (const granted of [grantable, grantable.filter((_, at) => at % 2 === 0), []]) {
    const person = await insurer.person({ level, operations: granted });
    const { me } = await person.get<{ me: { menu: { operation: Operation }[] } }>('{ me { menu { operation } } }');
    const reached = granted.filter(
      (operation) => !isPartners(operation) && reaches(level, declared[operation]!.atLeast),
    );
    expect(me.menu.map(({ operation }) => operation).sort()).toEqual([...reached].sort());
  }
});

test('a manager has no more rights than are granted', async () => {
  const manager = await insurer.person({ kind: 'MANAGER', operations: [] });
  for (const { name, ask } of guarded)
    expect([name, (await ask(manager.cookie)).code]).toEqual([name, 'NOT_PERMITTED']);
});
