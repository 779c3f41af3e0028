import { password, TestPlatform } from '../support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const me =
  '{ me { loginId kind privilegeLevel handlingMyNumber affair insurer { insurerNumber name } menu { operation } } }';

test('a user is told who they are and what they may do', async () => {
  const insurer = await test_.newInsurer();
  const person = await insurer.person({ level: 'NONE', operations: ['searchSubscribers', 'registerSubscriber'] });
  expect(await person.get(me)).toEqual({
    me: {
      loginId: person.loginId,
      kind: 'GENERAL',
      privilegeLevel: 'NONE',
      handlingMyNumber: false,
      affair: null,
      insurer: { insurerNumber: insurer.insurerNumber, name: insurer.name },
      menu: [{ operation: 'searchSubscribers' }],
    },
  });
});

test('switching My Number handling on asks for an affair and the password', async () => {
  const person = await (await test_.newInsurer()).person();
  const on =
    'mutation ($affair: Affair, $password: String) { switchMyNumberHandling(on: true, affair: $affair, password: $password) { affair } }';
  expect(await person.ask(on, { password })).toBeRefused('BAD_USER_INPUT', { field: 'affair' });
  expect(await person.ask(on, { affair: 'BENEFIT' })).toBeRefused('BAD_USER_INPUT', { field: 'password' });
  expect(await person.ask(on, { affair: 'BENEFIT', password: 'wrong' })).toBeRefused('PASSWORD_WRONG', {
    field: 'password',
  });
  expect(await person.get(on, { affair: 'BENEFIT', password })).toEqual({
    switchMyNumberHandling: { affair: 'BENEFIT' },
  });
});

test('My Numbers are handled for the affairs of the duty and for no other, whatever the level [S1-3.3-02, S1-3.3-38]', async () => {
  const insurer = await test_.newInsurer();
  const on = `mutation ($affair: Affair, $password: String) { switchMyNumberHandling(on: true, affair: $affair, password: $password) { affair } }`;
  for (const level of ['READ', 'WRITE', 'LINKAGE'] as const) {
    const person = await insurer.person({ level, affairs: ['BENEFIT'] });
    for (const affair of ['ELIGIBILITY', 'COLLECTION'])
      expect(await person.ask(on, { affair, password })).toBeRefused('AFFAIR_NOT_PERMITTED', { field: 'affair' });
    await person.get(on, { affair: 'BENEFIT', password });
    expect(await person.get('{ me { affair } }')).toEqual({ me: { affair: 'BENEFIT' } });
  }
});
