import { Refused, unavailable } from './refused';
import { sessionExpired } from './session-expired';

const post = (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw unavailable();
  });

export async function signIn(loginId: string, password: string): Promise<void> {
  const response = await post('/auth/sign-in', { loginId, password });
  if (response.ok) return sessionExpired.set(false);
  const refusal = await response.json().catch(() => {
    throw unavailable();
  });
  const wait = Number(response.headers.get('Retry-After'));
  const message =
    wait > 0 ? `${refusal.message}（約${Math.ceil(wait / 60)}分後に再度お試しください）` : refusal.message;
  throw new Refused({ ...refusal, message });
}

export async function signOut(): Promise<void> {
  const response = await post('/auth/sign-out', {});
  // An ended session cannot be ended again, and need not be.
  if (!response.ok && response.status !== 401) throw unavailable();
}
