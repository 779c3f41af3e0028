import { noteTouch } from './last-touch';
import { provePasskey } from './passkey';
import { post } from './post';
import { isRefused } from './refused';

export interface SignedInAs {
  loginId: string;
}

export interface SignIn {
  loginId: string;
  password: string;
  oneTimeCode?: string | undefined;
}

export const signIn = (given: SignIn): Promise<SignedInAs> => enter('/auth/sign-in', given);

/** Without a login ID the authenticator offers whom it knows. */
export const signInWithPasskey = async (loginId?: string): Promise<SignedInAs> =>
  enter('/auth/passkey', { credential: await provePasskey(loginId) });

async function enter(path: string, shown: object): Promise<SignedInAs> {
  const as = await post<SignedInAs>(path, shown);
  noteTouch();
  return as;
}

export async function signOut(): Promise<void> {
  await post('/auth/sign-out').catch((error: unknown) => {
    // An ended session cannot be ended again, and need not be.
    if (!isRefused(error, 'SIGNED_OUT')) throw error;
  });
}
