import type { Request, Response } from 'express';

const name = 'kakehashi_session';

/** Out of reach of scripts, and never sent by another site. */
const attributes = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

export function setSessionCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(name, token, { ...attributes, secure });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(name, { ...attributes, secure });
}

export function sessionTokenOf({ headers }: Request): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}
