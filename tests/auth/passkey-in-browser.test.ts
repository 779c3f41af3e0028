import type { Page } from 'playwright-core';
import { Office } from '../support/browser';
import { codeOfAnswer } from '../support/factors';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';

let office: Office;
let atLocalhost: string;
beforeAll(async () => {
  const test_ = await TestPlatform.start();
  office = await Office.around(test_);
  // A passkey is bound to the name of a host, not to an address.
  atLocalhost = test_.url.replace('127.0.0.1', 'localhost');
}, 300_000);
afterAll(() => office.close());

/** A window of the site, in whose machine there is an authenticator that recognises its owner, or does not. */
async function atDesk(isRecognised: boolean, address = atLocalhost): Promise<Page> {
  const page = await office.window(`${address}/health/live`);
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: isRecognised, automaticPresenceSimulation: true },
    },
  });
  return page;
}

/** What the browser makes of what the site asks; as text, what it complains of. */
const made = (page: Page, path: string, asked: unknown): Promise<unknown> =>
  page.evaluate(
    ([call, publicKey]) => {
      const { PublicKeyCredential: shapes, navigator } = globalThis as unknown as Browser;
      const answered =
        call === '/auth/passkeys/options'
          ? navigator.credentials.create({ publicKey: shapes.parseCreationOptionsFromJSON(publicKey) })
          : navigator.credentials.get({ publicKey: shapes.parseRequestOptionsFromJSON(publicKey) });
      return answered.then(
        (credential) => credential.toJSON(),
        (error: Error) => error.name,
      );
    },
    [path, asked] as const,
  );

/** As much of a browser as is used here. */
interface Browser {
  PublicKeyCredential: Record<
    'parseCreationOptionsFromJSON' | 'parseRequestOptionsFromJSON',
    (json: unknown) => unknown
  >;
  navigator: {
    credentials: Record<'create' | 'get', (options: { publicKey: unknown }) => Promise<{ toJSON(): unknown }>>;
  };
}

const answerTo = async (page: Page, person: Person, path: string): Promise<unknown> =>
  made(page, path, await (await person.post(path, {})).json());

async function someone(): Promise<Person> {
  const { loginId, accountId } = await (await office.test.newInsurer()).person();
  const person = new Person(atLocalhost, loginId, accountId);
  await person.signIn(password);
  return person;
}

test('a browser makes a passkey, signs in with it, and with no other [S1-3.3-04]', async () => {
  const person = await someone();
  const page = await atDesk(true);
  const credential = await answerTo(page, person, '/auth/passkeys/options');
  expect(await codeOfAnswer(await person.post('/auth/passkeys', { credential, name: 'この端末' }))).toBe(204);

  const visitor = new Person(atLocalhost, '-', null);
  const signed = { credential: await answerTo(page, visitor, '/auth/passkey/options') };
  const answer = await visitor.post('/auth/passkey', signed);
  expect([answer.status, await answer.json()]).toEqual([200, { loginId: person.loginId }]);
  expect(await codeOfAnswer(await visitor.post('/auth/passkey', signed))).toBe('SIGN_IN_REFUSED');

  // One authenticator makes one passkey of a person.
  expect(await answerTo(page, person, '/auth/passkeys/options')).toBe('InvalidStateError');
  expect(await office.closeWindows()).toEqual([]);
});

test('a device that does not recognise its owner makes no passkey', async () => {
  const page = await atDesk(false);
  expect(await answerTo(page, await someone(), '/auth/passkeys/options')).toBe('NotAllowedError');
});
