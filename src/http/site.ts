import type { Request } from 'express';
import type { Site } from '../auth/passkeys';
import { Refusal } from '../refusal';

/** The site a request was sent to, whatever it says of where it comes from. */
export function siteOf({ protocol, headers }: Request): Site {
  const address = `${protocol}://${headers.host}`;
  if (!URL.canParse(address)) throw new Refusal('NOT_PERMITTED');
  const { origin, hostname } = new URL(address);
  return { origin, rpId: hostname };
}
