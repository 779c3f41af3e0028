import type { Pool } from 'pg';
import { Refusal } from '../refusal';
import { changeFactors, hasFactor, type OwnSession } from './factor-change';
import type { Passkeys, Site } from './passkeys';
import type { OneTimeCodes } from './totp';

export interface OwnFactors {
  required: boolean;
  totp: boolean;
  passkeys: OwnPasskey[];
  /** Null: what there is, is a start code. */
  passwordSetAt: Date | null;
}

export interface OwnPasskey {
  /** The credential's, in base64url. */
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** What a person shows besides the password (二要素認証). */
export class SecondFactors {
  constructor(
    private readonly authenticator: Pool,
    readonly codes: OneTimeCodes,
    readonly passkeys: Passkeys,
  ) {}

  verifyTotp(loginId: string, code: string): Promise<boolean> {
    return this.codes.verify(loginId, code);
  }

  verifyPasskey(credential: unknown, site: Site): Promise<{ loginId: string } | null> {
    return this.passkeys.verify(credential, site);
  }

  async of(loginId: string): Promise<OwnFactors> {
    const { rows } = await this.authenticator.query<Omit<OwnFactors, 'passkeys'>>(
      `select s.factor_required as required,
         exists (select from shared.totp t where t.login_id = s.login_id and t.confirmed_at is not null) as totp,
         case when s.temporary_until is null then s.password_set_at end as "passwordSetAt"
       from shared.sign_in s where s.login_id = $1`,
      [loginId],
    );
    const { rows: passkeys } = await this.authenticator.query<Omit<OwnPasskey, 'id'> & { id: Buffer }>(
      `select credential_id as id, name, created_at as "createdAt", last_used_at as "lastUsedAt"
       from shared.passkey where login_id = $1 order by created_at, credential_id`,
      [loginId],
    );
    return { ...rows[0]!, passkeys: passkeys.map((each) => ({ ...each, id: each.id.toString('base64url') })) };
  }

  removeTotp(own: OwnSession): Promise<void> {
    return this.#remove(own, 'delete from shared.totp where login_id = $1 and confirmed_at is not null', []);
  }

  removePasskey(own: OwnSession, id: string): Promise<void> {
    const removal = 'delete from shared.passkey where login_id = $1 and credential_id = $2';
    return this.#remove(own, removal, [Buffer.from(id, 'base64url')]);
  }

  /** Who needs a factor keeps one. */
  #remove(own: OwnSession, removal: string, values: unknown[]): Promise<void> {
    return changeFactors(this.authenticator, own, async (client) => {
      const { rowCount } = await client.query(removal, [own.loginId, ...values]);
      if (rowCount !== 1) throw new Refusal('NOT_FOUND');
      const { rows } = await client.query<{ isLast: boolean }>(
        `select factor_required and not ${hasFactor('$1')} as "isLast" from shared.sign_in where login_id = $1`,
        [own.loginId],
      );
      if (rows[0]!.isLast) throw new Refusal('LAST_SECOND_FACTOR');
    });
  }
}
