import {
  getNamedType,
  isObjectType,
  parse,
  print,
  visit,
  type FieldNode,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Outbox } from '../../src/outbox/runner';
import { buildSchema } from '../../src/schema';
import { aCode, anInquiry, institutionOf, registered } from '../support/arriving';
import { acquireAll, acquireOne, codeOf, withRegistry } from '../support/codes';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { documents } from '../support/documents';
import { aMyNumber } from '../support/made';
import type { Partner } from '../support/partner';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { dumpDatabase } from '../support/search-evidence';
import { until } from '../support/until';

/** Codes and acquisition numbers that were used in every way, well and badly: they stand nowhere. */
let database: TestDatabase;
let test_: TestPlatform;
let outbox: Outbox;
let insurer: TestInsurer;
let network: Partner;
let branchNumber: string;
const codes: string[] = [];
const acquisitionNumbers: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_code_canary_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, partnerPort: true });
  outbox = new Outbox(test_.platform);
  network = await test_.partner('NETWORK');
  insurer = await test_.newInsurer();
});
afterAll(async () => {
  await outbox.stop();
  await test_.close();
  await database.drop();
});

/** As it is, in small letters, and as other notations of its bytes. */
const notationsOf = (secret: string): string[] => [
  ...[secret, secret.toLowerCase(), Buffer.from(secret).toString('hex')],
  ...[0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + secret)
      .toString('base64')
      .slice(4, -4),
  ),
];
const expectSilence = (texts: string[]): void => {
  const secrets = [...codes, ...acquisitionNumbers].flatMap(notationsOf);
  expect(secrets.length).toBeGreaterThan(20);
  for (const secret of secrets) expect(texts.filter((text) => text.includes(secret))).toEqual([]);
};

const note = async <Data>(answer: Promise<Answer<Data>>): Promise<Answer<Data>> => {
  said.push(JSON.stringify(await answer));
  return answer;
};
interface Given {
  acquisitionNumber: string;
  organizationCode: string;
}
const deliver = (given: Given[]) => {
  codes.push(...given.map(({ organizationCode }) => organizationCode));
  return note(
    network.ask(
      `mutation ($institution: String!, $codes: [ArrivingCodeInput!]!) {
        receiveOrganizationCodes(institution: $institution, codes: $codes) { taken unknown } }`,
      { institution: institutionOf(insurer), codes: given },
    ),
  );
};

test('codes are asked for and arrive, well and badly, and no answer repeats them', async () => {
  const registry = withRegistry(test_);
  const clerk = await insurer.handler({ level: 'LINKAGE' });
  branchNumber = await registered(clerk, { myNumber: aMyNumber() });
  for (let persons = 0; persons < 3; persons += 1) await registered(clerk, { myNumber: aMyNumber() });
  await note(acquireOne(clerk, branchNumber));
  await note(acquireAll(clerk));
  registry.then = () => {
    if (registry.messages.length < 2) throw new Error('the registry is away');
  };
  outbox.start();
  await until(async () => {
    await asOwner(database.url, (owner) =>
      owner.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0 and locked_at is null'),
    );
    return registry.numbers.size === 4;
  });
  const numbers = [...registry.numbers.values()].flatMap((given) => [...given]);
  acquisitionNumbers.push(...numbers);
  const [first, second, third] = numbers.map((acquisitionNumber) => ({ acquisitionNumber, organizationCode: aCode() }));
  await deliver([first!]);
  await deliver([first!]);
  await deliver([{ ...second!, organizationCode: first!.organizationCode }]);
  await deliver([second!, { ...second!, organizationCode: aCode() }]);
  await deliver([{ ...second!, organizationCode: aCode().toLowerCase() }]);
  await deliver([{ ...second!, [aCode()]: aCode() }]);
  await note(
    network.ask(`mutation { receiveOrganizationCodes(institution: "${third!.organizationCode}", codes: [{
      acquisitionNumber: "${third!.acquisitionNumber}" organizationCode: ${third!.organizationCode} }]) { taken } }`),
  );
  await asOwner(database.url, (owner) =>
    owner.query(`create function public.fail() returns trigger language plpgsql as
        $$ begin raise exception 'failed at %', new using detail = encode(new.cipher, 'escape'); end $$;
      create trigger fail before update of cipher on isolated.organization_code for each row execute function public.fail()`),
  );
  expect(await deliver([third!])).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  await asOwner(database.url, (owner) => owner.query('drop function public.fail cascade'));
  await deliver(numbers.slice(1, 3).map((acquisitionNumber) => ({ acquisitionNumber, organizationCode: aCode() })));
  const inquiry = anInquiry({ from: insurer, to: insurer, code: first!.organizationCode });
  for (const given of [inquiry, { ...inquiry, organizationCode: aCode() }, { ...inquiry, periodFrom: aCode() }]) {
    codes.push(given.organizationCode as string);
    await note(
      network.ask(
        'mutation ($input: ArrivingInquiryInput!) { receiveInquiry(input: $input) { outcome refusal body } }',
        {
          input: given,
        },
      ),
    );
  }
  expect(await codeOf(clerk, branchNumber)).toMatchObject({ state: 'ACQUIRED' });
  expectSilence(said);
});

const schema = buildSchema();

const rootFields = { ...schema.getQueryType()!.getFields(), ...schema.getMutationType()!.getFields() };

/** Every field that can be asked for without arguments, four levels deep. */
function everythingOf(type: GraphQLNamedType, depth = 4): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(({ args }) => args.length === 0);
  const asked = fields.flatMap(({ name, type: of }) => {
    const inner = getNamedType(of);
    if (!isObjectType(inner)) return [name];
    return depth > 1 ? [`${name} ${everythingOf(inner, depth - 1)}`] : [];
  });
  return `{ ${asked.join(' ')} }`;
}

/** The document of a root field, about `subject`, and asking for everything. */
function askingAll(field: string, subject: string): string {
  const everything = everythingOf(getNamedType(rootFields[field]!.type));
  return print(
    visit(parse(documents[field]!), {
      StringValue: (node) => (node.value === 'none' ? { ...node, value: subject } : undefined),
      SelectionSet: { leave: (_node, _key, parent) => (isField(parent, field) ? selectionOf(everything) : undefined) },
    }),
  );
}
const isField = (node: unknown, name: string): boolean => (node as Partial<FieldNode>).name?.value === name;
const selectionOf = (text: string): SelectionSetNode =>
  (parse(text).definitions[0] as OperationDefinitionNode).selectionSet;

test('no operation says one to anybody, whatever is asked about whomever [S1-3.3-60]', async () => {
  const clerk = await insurer.handler({ level: 'LINKAGE' });
  const callers: Person[] = await Promise.all([
    insurer.person({ level: 'NONE' }),
    ...(['READ', 'WRITE'] as const).map((level) => insurer.handler({ level })),
    insurer.coreSystem({ level: 'LINKAGE', affair: 'ELIGIBILITY' }),
    test_.operator(),
  ]);
  const asked = said.length;
  for (const field of Object.keys(documents)) {
    await Promise.all([...callers, clerk].map((caller) => note(caller.ask(askingAll(field, branchNumber)))));
    for (const secret of [codes[0]!, acquisitionNumbers[0]!]) await note(clerk.ask(askingAll(field, secret)));
  }
  expect(said.slice(asked).filter((text) => text.includes('GRAPHQL_VALIDATION_FAILED'))).toEqual([]);
  expect(said.filter((text) => text.includes('"organizationCode":{"state":"ACQUIRED"')).length).toBeGreaterThan(3);
  expectSilence(said);
});

test('no line of the log holds one, and no table, but as cipher text', async () => {
  expectSilence(test_.logged);
  const rows = (await dumpDatabase(database.url)).flatMap(({ rows: texts }) => texts);
  expect(rows.length).toBeGreaterThan(500);
  expectSilence(rows);
});
