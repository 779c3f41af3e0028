import { allOperations, declarationOf, grantableTo, type Operation } from '../../src/auth/operations';
import { privilegeLevels, reaches } from '../../src/domain/privilege-level';
import { addresses, codeIn, rootFields, type Asked } from '../support/addresses';
import { documents } from '../support/documents';
import { send } from '../support/http';
import { operationLog, platformLog } from '../support/kept';
import { TestPlatform, type TestInsurer } from '../support/platform';

// Which of them are refused is the matter of matrix.test.ts; here, that each refusal is kept, and the menu says the same.

let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

async function ask({ path, method, body }: Asked, cookie: string): Promise<{ code: string; requestId: string }> {
  const contentType = path === '/graphql' ? 'application/json' : 'text/csv';
  const { text, headers, status } = await send(test_.url + path, {
    ...{ method, headers: { cookie, 'content-type': contentType }, body: method === 'POST' ? body : undefined },
  });
  const code = path !== '/graphql' && status < 300 ? 'OK' : codeIn(text);
  return { code, requestId: String(headers['x-request-id']) };
}

const entriesWith = async (requestId: string) =>
  (await operationLog(test_.databaseUrl, insurer.id))
    .filter((entry) => entry.requestId === requestId)
    .map(({ operation, result }) => [operation, result]);

/** A search by My Number is a search as well, and is kept as one. */
const keptAs = (operation: Operation): Operation =>
  operation === 'searchByMyNumber' ? 'searchSubscribers' : operation;

const guarded = addresses.filter(({ operation }) => !declarationOf(operation).everybody);

test('every root field has its document', () => {
  expect(rootFields.filter((name) => documents[name] === undefined)).toEqual([]);
});

test.each(addresses)('$name: who is not signed in is told so, and that is kept [S1-3.3-04]', async (address) => {
  const { code, requestId } = await ask(address, '');
  expect(code).toBe('SIGNED_OUT');
  expect(await platformLog(test_.databaseUrl, requestId)).toMatchObject([{ result: 'SIGNED_OUT', loginId: null }]);
});

test('who has no right is refused at every address, and each refusal is kept [S1-3.3-03, S1-3.3-37]', async () => {
  const manager = await insurer.person({ level: 'LINKAGE', kind: 'MANAGER', operations: [] });
  for (const address of guarded) {
    const { code, requestId } = await ask(address, manager.cookie);
    const refused = declarationOf(address.operation).operator ? 'TERMINAL_NOT_PERMITTED' : 'NOT_PERMITTED';
    expect([address.name, code]).toEqual([address.name, refused]);
    expect([address.name, await entriesWith(requestId)]).toEqual([
      address.name,
      [[keptAs(address.operation), refused]],
    ]);
  }
});

test('the platform operator reaches nothing of insurers, and that is kept', async () => {
  const operator = await test_.operator();
  for (const { name, operation, ...address } of guarded) {
    const { partner, operator: isOwn } = declarationOf(operation);
    if (isOwn) continue;
    const { code, requestId } = await ask({ name, operation, ...address }, operator.cookie);
    const refused = partner === undefined ? 'TERMINAL_NOT_PERMITTED' : 'NOT_PERMITTED';
    expect([name, code]).toEqual([name, refused]);
    const kept = { operation: keptAs(operation), result: refused, loginId: operator.loginId };
    expect([name, await platformLog(test_.databaseUrl, requestId)]).toMatchObject([name, [kept]]);
  }
});

test('the menu of the platform operator is what is declared as the operator’s', async () => {
  const operator = await test_.operator();
  const { me } = await operator.get<{ me: { insurer: unknown; menu: { operation: Operation }[] } }>(
    '{ me { insurer { name } menu { operation } } }',
  );
  expect(me.insurer).toBeNull();
  const own = allOperations.filter((operation) => declarationOf(operation).operator);
  expect(me.menu.map(({ operation }) => operation).sort()).toEqual([...own].sort());
});

const cases = (['GENERAL', 'MANAGER'] as const).flatMap((kind) => privilegeLevels.map((level) => ({ kind, level })));

test.each(cases)(
  'the menu of a $kind ID at the level $level is what is granted and reached [S1-3.3-37]',
  async (given) => {
    const all = grantableTo(given.kind);
    for (const granted of [allOperations, all.filter((_, at) => at % 2 === 0), []]) {
      const person = await insurer.person({ ...given, operations: granted });
      const { me } = await person.get<{ me: { menu: { operation: Operation }[] } }>('{ me { menu { operation } } }');
      const reached = granted.filter(
        (operation) => all.includes(operation) && reaches(given.level, declarationOf(operation).atLeast),
      );
      expect(me.menu.map(({ operation }) => operation).sort()).toEqual([...reached].sort());
    }
  },
);
