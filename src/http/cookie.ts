import type { Request, Response } from 'express';

/**
 * Apart, as browsers do not tell ports of a host apart: a session at a terminal's port is not overwritten at plain
 * localhost. `__Host-` (RFC 6265bis): nobody but this host, over HTTPS, can have set it.
 */
const nameOf = (secure: boolean): string => (secure ? '__Host-kakehashi_session' : 'kakehashi_session');

/** Out of reach of scripts, and never sent by another site. */
const attributes = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

export function setSessionCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(nameOf(secure), token, { ...attributes, secure });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(nameOf(secure), { ...attributes, secure });
}

export function sessionTokenOf({ headers, secure }: Request): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === nameOf(secure) && value) return value;
  }
  return null;
}
