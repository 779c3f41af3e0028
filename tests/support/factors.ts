import { Secret, TOTP } from 'otpauth';
import type { Asked, Authenticator } from './authenticator';
import type { Person } from './person';

/** The code that an authenticator app shows at this moment. */
export const codeOf = (secret: string, at: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() });

/** Sets up one-time codes; the secret. */
export async function enrolTotp(person: Person, now: () => Date): Promise<string> {
  const { secret } = (await (await person.post('/auth/totp', {})).json()) as { secret: string };
  const { status } = await person.post('/auth/totp/confirm', { oneTimeCode: codeOf(secret, now()) });
  if (status !== 204) throw new Error(`the first code was answered ${status}`);
  return secret;
}

export async function askedOf(
  person: Person,
  path: '/auth/passkey/options' | '/auth/passkeys/options',
): Promise<Asked> {
  const response = await person.post(path, {});
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`);
  return (await response.json()) as Asked;
}

/** Sets up a passkey of this authenticator. */
export async function enrolPasskey(person: Person, authenticator: Authenticator, name = '試験'): Promise<void> {
  const credential = authenticator.make(await askedOf(person, '/auth/passkeys/options'), { origin: person.url });
  const { status } = await person.post('/auth/passkeys', { credential, name });
  if (status !== 204) throw new Error(`the passkey was answered ${status}`);
}

/** What is refused outside of GraphQL. */
export async function codeOfAnswer(response: Response): Promise<string | number> {
  return response.status < 300 ? response.status : ((await response.json()) as { code: string }).code;
}

export async function remove(person: Person, path: string): Promise<string | number> {
  return codeOfAnswer(
    await fetch(person.url + path, { method: 'DELETE', headers: { cookie: person.cookie, origin: person.url } }),
  );
}
