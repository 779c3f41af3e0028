import type { Pool, QueryResultRow } from 'pg';
import type { Door } from '../db/data-sources';
import { ShortMemory } from '../db/short-memory';
import type { Affair } from '../domain/privilege-level';
import type { Caller, OwnInstitution } from './caller';
import { readMember } from './member';
import type { PartnerKind } from './operations';
import { RefusalsKept } from './refusals-kept';

interface PartnerRow extends QueryResultRow {
  name: string;
  kind: PartnerKind;
  affair: Affair | null;
  insurerId: number | null;
  accountId: string | null;
  insurerNumber: string;
  insurerName: string;
  institution: OwnInstitution;
}

/** Partner systems by the certificate they show: one that is valid but not listed, or revoked, is nobody's. */
export class Partners {
  /** A revoked certificate, or a right taken away, lives on in a process for a second at most. */
  readonly #remembered = new ShortMemory<Caller | null>();
  readonly refusalsKept = new RefusalsKept();

  constructor(
    private readonly authenticator: Pool,
    private readonly accounts: Door,
    private readonly contextKey: Buffer,
    private readonly now: () => Date,
  ) {}

  /** By the SHA-256 of the certificate. */
  callerOf(fingerprint: Buffer): Promise<Caller | null> {
    return this.#remembered.get(fingerprint.toString('base64'), () => this.#load(fingerprint));
  }

  async #load(fingerprint: Buffer): Promise<Caller | null> {
    const { rows } = await this.authenticator.query<PartnerRow>({
      name: 'read-partner',
      text: readPartner,
      values: [fingerprint],
    });
    const row = rows[0];
    if (row === undefined) return null;
    const { name, kind, affair, insurerId, accountId, insurerNumber, insurerName, institution } = row;
    // What is asked of people beside their rights is not asked of systems.
    const standing = { terminal: null, restriction: null, isFresh: false, lockMinutes: 0 };
    const partner = { loginId: name, kind, session: fingerprint, ...standing };
    if (insurerId === null || accountId === null) return { ...partner, name, member: null };
    const known = { insurerId, insurerNumber, insurerName, accountId, institution };
    const account = await readMember({ door: this.accounts, contextKey: this.contextKey }, known, {
      ...{ affair, terminal: null, now: this.now() },
    });
    return account && { ...partner, name: account.name, member: account.member };
  }
}

const readPartner = `
  select p.name, p.kind, p.affair, p.insurer_id as "insurerId", p.account_id as "accountId",
    o.insurer_number as "insurerNumber", o.name as "insurerName",
    json_build_object('code', i.code, 'kind', i.kind, 'department', i.department) as institution
  from shared.partner_certificate c
  join shared.partner p on p.id = c.partner_id
  left join shared.insurer o on o.id = p.insurer_id
  left join shared.institution i on i.insurer_id = p.insurer_id
  where c.fingerprint = $1 and c.revoked_at is null`;
