import { Refused, unavailable } from './refused';

/** The only way to /auth: JSON there; JSON, or nothing, back. */
export async function post<Answer = void>(path: string, body: object = {}, method = 'POST'): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw unavailable();
  });
  if (response.status === 204) return undefined as Answer;
  const answer = await response.json().catch(() => {
    throw unavailable();
  });
  if (response.ok) return answer;
  const wait = Number(response.headers.get('Retry-After'));
  const message = wait > 0 ? `${answer.message}（約${Math.ceil(wait / 60)}分後に再度お試しください）` : answer.message;
  throw new Refused({ ...answer, message });
}
