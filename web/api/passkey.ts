import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { post } from './post';
import { Refused } from './refused';

/** Fetched when somebody uses a passkey, not with the first page. */
const authenticator = () => import('@simplewebauthn/browser');

const notDone = (): never => {
  throw new Refused({
    code: 'PASSKEY_REFUSED',
    message: 'パスキーを使えませんでした。取り消したか、時間が過ぎたか、この端末では使えません。',
  });
};

/** Asks the authenticator to show who sits here. */
export async function provePasskey(loginId?: string): Promise<AuthenticationResponseJSON> {
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>('/auth/passkey/options', { loginId });
  const { startAuthentication } = await authenticator();
  return startAuthentication({ optionsJSON }).catch(notDone);
}

export async function createPasskey(
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
): Promise<RegistrationResponseJSON> {
  const { startRegistration } = await authenticator();
  return startRegistration({ optionsJSON }).catch(notDone);
}
