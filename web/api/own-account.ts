import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { followRefusal } from './follow-refusal';
import { createPasskey, provePasskey } from './passkey';
import { post } from './post';
import { queryClient } from './query-client';
import { asShownAgain } from './reauthentication';
import { Refused } from './refused';
import { useChange } from './use-change';

/** As whoever is signed in. */
const postAsMe = <Answer = void>(path: string, body?: object, method?: string): Promise<Answer> =>
  asShownAgain(() =>
    post<Answer>(path, body, method).catch((error: unknown) => {
      if (error instanceof Refused) followRefusal(error.code);
      throw error;
    }),
  );

export interface PasswordChange {
  password: string;
  newPassword: string;
  oneTimeCode?: string | undefined;
}

export interface TotpSecret {
  secret: string;
  uri: string;
}

export const changePassword = (change: PasswordChange) => postAsMe('/auth/change-password', change);

/** Not yet in force: a code made from it has to be shown first. */
export const startTotp = () => postAsMe<TotpSecret>('/auth/totp');
export const confirmTotp = (oneTimeCode: string) => postAsMe('/auth/totp/confirm', { oneTimeCode });
export const removeTotp = () => postAsMe('/auth/totp', {}, 'DELETE');

export async function addPasskey(name: string): Promise<void> {
  const options = await postAsMe<PublicKeyCredentialCreationOptionsJSON>('/auth/passkeys/options');
  await postAsMe('/auth/passkeys', { credential: await createPasskey(options), name });
}
export const removePasskey = (id: string) => postAsMe(`/auth/passkeys/${encodeURIComponent(id)}`, {}, 'DELETE');

/** Shows again who is signed in; unlocks. */
export const confirmByPassword = (password: string) => postAsMe('/auth/confirm', { password });
export const confirmByCode = (oneTimeCode: string) => postAsMe('/auth/confirm', { oneTimeCode });
export const confirmByPasskey = async (loginId: string) =>
  postAsMe('/auth/confirm', { credential: await provePasskey(loginId) });

export const lockSession = () => postAsMe('/auth/lock');

/** A change of what belongs to oneself; what is on screen follows. */
export const useOwnChange = <Given = void, Answer = void>(change: (given: Given) => Promise<Answer>) =>
  useChange({ mutationFn: change, onSuccess: () => queryClient.invalidateQueries() });
