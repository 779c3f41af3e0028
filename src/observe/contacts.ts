import type { Pool } from 'pg';
import type { Logger } from 'pino';

interface Contact {
  partner: string;
  direction: 'IN' | 'OUT';
  /** Until when the certificate is good that was shown. */
  certificateUntil?: Date;
}

/** Partners ask many times a second: it is kept to the minute. */
const keptMs = 60_000;

/** Keeps when partner systems were last heard from or reached; nobody waits for it. */
export class Contacts {
  readonly #noted = new Map<string, number>();

  constructor(
    private readonly authenticator: Pool,
    private readonly log: Logger,
  ) {}

  note({ partner, direction, certificateUntil }: Contact): void {
    const key = `${direction} ${partner}`;
    const last = this.#noted.get(key);
    if (last !== undefined && performance.now() - last < keptMs) return;
    this.#noted.set(key, performance.now());
    this.authenticator
      .query(noteContact, [partner, direction, certificateUntil ?? null])
      .catch((error: unknown) => this.log.warn({ err: error }, 'a contact with a partner could not be noted'));
  }
}

const noteContact = `
  insert into shared.partner_contact as c (partner, direction, last_at, certificate_until)
  values ($1, $2, clock_timestamp(), $3)
  on conflict (partner, direction) do update
    set last_at = excluded.last_at, certificate_until = excluded.certificate_until`;
