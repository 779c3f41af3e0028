import { operations, partnerKinds, type PartnerKind } from '../../src/auth/operations';
import { requirementOf } from '../../src/auth/requires';
import { institutionCodeOf } from '../../src/domain/institution';
import { reaches, type PrivilegeLevel } from '../../src/domain/privilege-level';
import { buildSchema } from '../../src/schema';
import { createPartner, fingerprintOf, revokeCertificate } from '../../src/workflows/create-partner';
import { asOwner } from '../support/database';
import { documents } from '../support/documents';
import { operationLog, platformLog } from '../support/kept';
import { aMyNumber, anInput } from '../support/made';
import { testAuthority, type Partner } from '../support/partner';
import type { Answer } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import { sendJson } from '../support/http';

let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true });
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

interface Declared {
  atLeast: PrivilegeLevel;
  partner?: PartnerKind;
  coreSystem?: true;
}
const declared: Record<string, Declared> = operations;
const schema = buildSchema();
const rootFields = [schema.getQueryType()!, schema.getMutationType()!]
  .flatMap((type) => Object.keys(type.getFields()))
  .map((name) => ({ name, operation: requirementOf(name)!, document: documents[name]! }));

async function asked(partner: Partner, query: string): Promise<{ code: string; requestId: string }> {
  const response = await partner.post('/graphql', { query });
  const { errors } = (await response.json()) as Answer;
  return { code: errors?.[0]?.extensions.code ?? 'OK', requestId: String(response.headers.get('x-request-id')) };
}

/** Past the guard. */
const allowed: unknown = expect.not.stringMatching(/^(NOT_PERMITTED|PRIVILEGE_LEVEL|\w+_OFF|INTERNAL_SERVER_ERROR)$/);

test('both kinds of partners that serve all insurers have operations of their own', () => {
  const kinds = Object.values(declared).flatMap(({ partner }) => partner ?? []);
  expect([...new Set(kinds)].sort()).toEqual(partnerKinds.filter((kind) => kind !== 'CORE_SYSTEM').sort());
});

test.each(['NETWORK', 'REGISTRY'] as const)('%s may do what is declared for it and nothing else', async (kind) => {
  const partner = await test_.partner(kind);
  for (const { name, operation, document } of rootFields) {
    const isOwn = declared[operation]!.partner === kind;
    const { code, requestId } = await asked(partner, document);
    expect([name, code]).toEqual([name, isOwn ? allowed : 'NOT_PERMITTED']);
    const kept = { operation, result: code, loginId: partner.loginId, belongsTo: null };
    expect([name, await platformLog(test_.databaseUrl, requestId)]).toMatchObject([name, [kept]]);
  }
});

const entryOf = async (requestId: string) =>
  (await operationLog(test_.databaseUrl, insurer.id)).filter((entry) => entry.requestId === requestId);

test('what the network does for an insurer is in that insurer’s log, in nobody’s name', async () => {
  const network = await test_.partner('NETWORK');
  const code = institutionCodeOf(insurer.insurerNumber);
  const query = documents['receiveInquiry']!.replace(/(providerInstitution: )"[^"]*"/, `$1"${code}"`);
  const { requestId, code: result } = await asked(network, query);
  expect(await entryOf(requestId)).toMatchObject([{ operation: 'receiveInquiry', result, accountId: null }]);
  expect(await platformLog(test_.databaseUrl, requestId)).toEqual([]);
});

const grantEverything = (name: string): Promise<unknown> =>
  asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `update isolated.assignment set operations = $2
       where account_id = (select account_id from shared.partner where name = $1)`,
      [name, Object.keys(operations)],
    ),
  );

const accountOf = (name: string): Promise<string> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select account_id as id from shared.partner where name = $1', [
      name,
    ]);
    return rows[0]!.id;
  });

test.each<PrivilegeLevel>(['NONE', 'WRITE', 'LINKAGE'])(
  'a core system at the level %s may do what core systems may and it reaches, whatever it was granted',
  async (level) => {
    const core = await insurer.coreSystem({ level, affair: 'ELIGIBILITY' });
    await grantEverything(core.loginId);
    const accountId = await accountOf(core.loginId);
    for (const { name, operation, document } of rootFields) {
      const { coreSystem, atLeast } = declared[operation]!;
      const { code, requestId } = await asked(core, document);
      const expected = !coreSystem ? 'NOT_PERMITTED' : reaches(level, atLeast) ? allowed : 'PRIVILEGE_LEVEL';
      expect([name, code]).toEqual([name, expected]);
      const kept = { operation, result: code, accountId, affair: 'ELIGIBILITY' };
      expect([name, await entryOf(requestId)]).toMatchObject([name, [kept]]);
    }
  },
);

test('what is not granted to a core system is not permitted', async () => {
  const core = await insurer.coreSystem({ operations: ['viewSubscriber'] });
  const granted = rootFields.filter(({ operation }) => operation === 'viewSubscriber');
  const refused = rootFields.filter(({ operation }) => operation !== 'viewSubscriber');
  for (const { name, document } of granted) expect([name, (await asked(core, document)).code]).toEqual([name, allowed]);
  for (const { name, document } of refused)
    expect([name, (await asked(core, document)).code]).toEqual([name, 'NOT_PERMITTED']);
});

const register = `mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }`;

test('a core system handles My Numbers for its affair, or not at all', async () => {
  const [withAffair, without] = [await insurer.coreSystem({ affair: 'BENEFIT' }), await insurer.coreSystem()];
  const input = () => anInput({ myNumber: aMyNumber() });
  expect(await without.ask(register, { input: input() })).toBeRefused('MY_NUMBER_HANDLING_OFF');
  const { registerSubscriber } = await withAffair.get<{ registerSubscriber: { subscriberBranchNumber: string } }>(
    register,
    { input: input() },
  );
  const log = await operationLog(test_.databaseUrl, insurer.id);
  expect(log.at(-1)).toMatchObject({
    ...{ operation: 'registerSubscriber', result: 'OK', affair: 'BENEFIT' },
    accountId: await accountOf(withAffair.loginId),
    branchNumbers: [registerSubscriber.subscriberBranchNumber],
  });
});

test('nobody signs in with the account of a core system', async () => {
  const core = await insurer.coreSystem();
  const { status } = await sendJson(`${test_.url}/auth/sign-in`, { loginId: core.loginId, password });
  expect(status).toBe(401);
});

test('a partner has a name and a certificate of its own', async () => {
  const { certificate } = await (await testAuthority()).issue({ name: 'new' });
  const name = `new-${insurer.insurerNumber}`;
  const create = (given: object) => createPartner(test_.platform, { name, kind: 'NETWORK', certificate, ...given });
  const core = { kind: 'CORE_SYSTEM', insurerId: insurer.id, affair: null };
  const { loginId, identity } = await insurer.coreSystem();
  const refused = { code: 'BAD_USER_INPUT' };
  await expect(create({ name: 'No Name' })).rejects.toMatchObject(refused);
  await expect(create({ certificate: 'no certificate' })).rejects.toMatchObject(refused);
  await expect(create({ name: loginId })).rejects.toMatchObject(refused);
  await expect(create({ certificate: identity!.certificate })).rejects.toMatchObject(refused);
  await expect(create({ ...core, certificate: identity!.certificate })).rejects.toMatchObject(refused);
  await expect(create({ ...core, name: (await insurer.person()).loginId })).rejects.toMatchObject(refused);
  await expect(revokeCertificate(test_.platform, fingerprintOf(certificate))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await create(core);
});

test('what is done about partners is in the platform’s log', async () => {
  const { loginId, identity } = await insurer.coreSystem();
  await revokeCertificate(test_.platform, fingerprintOf(identity!.certificate));
  const kept = await asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query(
      'select operation, result, belongs_to as "belongsTo" from shared.platform_log where login_id = $1 order by at',
      [loginId],
    );
    return rows;
  });
  expect(kept).toEqual([
    { operation: 'createPartner', result: 'OK', belongsTo: insurer.id },
    { operation: 'revokeCertificate', result: 'OK', belongsTo: null },
  ]);
});
