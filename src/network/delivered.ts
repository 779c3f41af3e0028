import { DeliveryFault } from './ports';
import type { Reply } from './secure-post';

/** Returns when the counterpart has taken it, as `echo` proves; what else it may say is in docs/wire.md. */
export function delivered({ status, body }: Reply, echo: Record<string, unknown>): void {
  if (status === 202) {
    if (Object.entries(echo).some(([name, value]) => body[name] !== value)) {
      throw new DeliveryFault('FAULTY_ANSWER', false);
    }
    return;
  }
  if (status === 400) throw new DeliveryFault('REFUSED', true);
  if (status === 404) throw new DeliveryFault('REFUSED', true, 'NOT_FOUND');
  if (status === 409) throw new DeliveryFault('OTHER_BODY', true);
  if (status === 422) throw new DeliveryFault('REFUSED', true, wordOf(body['refusal']));
  // Our certificate is not, or no longer, one that may: that can be repaired without touching the message.
  if (status === 401 || status === 403) throw new DeliveryFault('TLS', false);
  // Whatever else is said may be said by somebody in between.
  throw new DeliveryFault('BUSY', false);
}

/** It is kept and shown, so it has to be a word. */
const wordOf = (refusal: unknown): string | null =>
  typeof refusal === 'string' && /^[A-Z][A-Z_]{1,39}$/.test(refusal) ? refusal : null;
