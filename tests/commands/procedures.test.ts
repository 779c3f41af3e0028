import { makeAuthority } from '../../src/certificates/authority';
import { procedureCommands } from '../../src/commands/procedures';
import { societyKind } from '../../src/domain/institution';
import { proceduresOf } from '../../src/workflows/create-insurer';
import { createPartner } from '../../src/workflows/create-partner';
import { asOwner } from '../support/database';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

const realNow = Date.now;
let later = 0;
let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + later);
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

const grant = (loginId: string, codes: string[] = [], number = insurer.insurerNumber): Promise<string> =>
  procedureCommands['grant-procedures']!(
    { platform: test_.platform, close: () => test_.close() },
    { insurer: number, 'login-id': loginId },
    codes,
  );

async function askable(person: Person): Promise<string[]> {
  // What somebody holds is remembered in a process for one second.
  later += 1_001;
  const query = '{ legalBases { procedureCode } }';
  const { legalBases } = await person.get<{ legalBases: { procedureCode: string }[] }>(query);
  return [...new Set(legalBases.map(({ procedureCode }) => procedureCode))].sort();
}

test('who was granted no procedure asks in those that the operator names, or in all of the table', async () => {
  const person = await insurer.handler({ level: 'LINKAGE', procedures: [] });
  expect(await askable(person)).toEqual([]);
  const all = await proceduresOf(test_.platform, societyKind);
  expect(await grant(person.loginId, [all[1]!])).toBe('granted 1 procedures');
  expect(await askable(person)).toEqual([all[1]]);
  for (let times = 0; times < 2; times += 1)
    expect(await grant(person.loginId)).toBe(`granted ${all.length} procedures`);
  expect(await askable(person)).toEqual(all);
  const { rows } = await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `select result from shared.platform_log where operation = 'grantProcedures' and login_id = $1 and belongs_to = $2`,
      [person.loginId, insurer.id],
    ),
  );
  expect(rows).toEqual(Array(3).fill({ result: 'OK' }));
});

test('a core system is found by its name', async () => {
  const name = `core-${insurer.insurerNumber}-procedures`;
  const { certificate } = await (await makeAuthority()).issue({ name });
  const given = { name, kind: 'CORE_SYSTEM', certificate, insurerId: insurer.id, affair: null } as const;
  await createPartner(test_.platform, given);
  expect(await grant(name)).toMatch(/^granted [1-9]/);
});

test('nothing is granted to nobody, to the user of another insurer, or for what is not in the table', async () => {
  const { loginId } = await insurer.person({ procedures: [] });
  const other = await test_.newInsurer();
  await expect(grant('nobody-here')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(grant(loginId, [], other.insurerNumber)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(grant(loginId, ['JT99999999999999'])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(grant(loginId, [], '99999999')).rejects.toThrow('no insurer has this number');
});
