import { refusingDisk, type Disk } from '../support/full-disk';
import { operationLog, rowCounts } from '../support/kept';
import { anInput } from '../support/made';
import { password, TestPlatform } from '../support/platform';

let disk: Disk;
let test_: TestPlatform;
beforeAll(async () => {
  disk = await refusingDisk(['isolated.operation_log', 'shared.platform_log']);
  test_ = await TestPlatform.start({ databaseUrl: disk.url });
});
afterAll(async () => {
  await disk.free();
  await test_.close();
  await disk.remove();
});

const search = '{ subscribers { edges { node { nameKanji } } } }';
const register = 'mutation ($i: RegisterSubscriberInput!) { registerSubscriber(input: $i) { subscriberBranchNumber } }';

test('while there is no room for the log nothing is shown, changed or let in, and afterwards everything is', async () => {
  const insurer = await test_.newInsurer();
  const [clerk, colleague] = [await insurer.person(), await insurer.person()];
  await clerk.get(register, { i: anInput() });
  const before = await operationLog(disk.url, insurer.id);
  await disk.fill();
  const answers = [
    await clerk.post('/graphql', { query: search }),
    await clerk.post('/graphql', { query: register, variables: { i: anInput() } }),
    await colleague.post('/auth/sign-in', { loginId: colleague.loginId, password }),
    await fetch(`${test_.url}/files/assignments`, { headers: { cookie: clerk.cookie } }),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('set-cookie')]).toEqual([
      503,
      '5',
      null,
    ]);
    const text = await answer.text();
    expect(text).toContain('"UNAVAILABLE"');
    expect(text).not.toContain('nameKanji');
  }
  await disk.free();
  expect(await operationLog(disk.url, insurer.id)).toEqual(before);
  expect(await rowCounts(disk.url, insurer.id, ['subscriber'])).toEqual({ subscriber: 1 });
  await clerk.get(register, { i: anInput() });
  await clerk.get(search);
  expect((await colleague.signIn(password)).status).toBe(200);
  const after = (await operationLog(disk.url, insurer.id)).slice(before.length);
  expect(after.map(({ operation, result }) => [operation, result])).toEqual([
    ['registerSubscriber', 'OK'],
    ['searchSubscribers', 'OK'],
  ]);
});
