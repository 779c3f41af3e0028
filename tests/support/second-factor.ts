import { TOTP } from 'otpauth';
import type { Person } from './person';

/** Sets up one-time codes for somebody who has just signed in. What it gives is the code of each moment. */
export async function enrolTotp(person: Person): Promise<(at: Date) => string> {
  const { secret } = (await (await person.post('/auth/totp', {})).json()) as { secret: string };
  const totp = new TOTP({ secret });
  const codeAt = (at: Date): string => totp.generate({ timestamp: at.getTime() });
  const { status } = await person.post('/auth/totp/confirm', { oneTimeCode: codeAt(new Date()) });
  if (status !== 204) throw new Error(`the code was answered ${status}`);
  return codeAt;
}
