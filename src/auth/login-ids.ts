import type { Pool, QueryResultRow } from 'pg';
import type { Door } from '../db/data-sources';
import { hasFactor } from './factor-change';
import { readMember, type AccountNow } from './member';
import { fingerprintShown, type TerminalShown } from './terminal-shown';

/** Where somebody says who they are. */
export interface Whence {
  address: string;
  terminal: TerminalShown;
}

/** Null, the row: nobody has that login ID. Counted it is for the insurer whose prefix it begins with, as if it had. */
export interface Asked {
  row: LoginIdRow | null;
  insurerId: number | null;
}

/** What is kept for signing in with a login ID. */
export interface LoginIdRow extends QueryResultRow {
  loginId: string;
  /** Null: the platform operator. */
  insurerId: number | null;
  accountId: string | null;
  insurerNumber: string | null;
  insurerName: string | null;
  passwordHash: string | null;
  /** Of a start code. */
  temporaryUntil: Date | null;
  factorRequired: boolean;
  /** It has a second factor. */
  isEnrolled: boolean;
  /** It has signed in from this address, or this is a terminal of the platform operator. */
  familiar: boolean;
}

const loginIdShape = /^[a-z0-9][a-z0-9._-]{2,63}$/;
/** What is typed instead of a login ID may be anything, a password too: it is not kept. */
export const unknownLoginId = '-';

/** There is no such insurer and no such account: whoever is unknown is looked for there, which takes as long. */
const nobody = { insurerId: 0, accountId: '00000000-0000-0000-0000-000000000000' };

export class LoginIds {
  constructor(
    private readonly authenticator: Pool,
    private readonly accounts: Door,
    private readonly contextKey: Buffer,
    private readonly now: () => Date,
  ) {}

  async read(loginId: string, whence: Whence): Promise<LoginIdRow | null> {
    return (await this.ask(loginId, whence)).row;
  }

  async ask(loginId: string, { address, terminal }: Whence): Promise<Asked> {
    const asked = loginIdShape.test(loginId) ? loginId : unknownLoginId;
    const { rows } = await this.authenticator.query<AskedRow>({
      name: 'read-login-id',
      text: readLoginId,
      values: [asked, address, fingerprintShown(terminal)],
    });
    const { prefixOf, ...row } = rows[0]!;
    return isKnown(row) ? { row, insurerId: row.insurerId } : { row: null, insurerId: prefixOf };
  }

  /** Null: nobody's, the platform operator's, or not active today. */
  accountOf(row: LoginIdRow | null, { terminal }: Pick<Whence, 'terminal'>): Promise<AccountNow | null> {
    const { insurerId, accountId } = row ?? nobody;
    const known = {
      insurerId: insurerId ?? nobody.insurerId,
      accountId: accountId ?? nobody.accountId,
      insurerNumber: row?.insurerNumber ?? '',
      insurerName: row?.insurerName ?? '',
      institution: { code: '', kind: '', department: '' },
    };
    const shown = { affair: null, terminal: fingerprintShown(terminal), now: this.now() };
    return readMember({ door: this.accounts, contextKey: this.contextKey }, known, shown);
  }

  /** The place that tries count for: the terminal if the insurer has registered it, else the address. */
  async placeOf(row: LoginIdRow | null, whence: Whence): Promise<{ place: string; familiar: boolean }> {
    const shown = fingerprintShown(whence.terminal);
    const account = shown && (await this.accountOf(row, whence));
    return account?.terminal
      ? { place: shown!.toString('hex'), familiar: true }
      : { place: whence.address, familiar: row?.familiar ?? false };
  }
}

type AskedRow = (LoginIdRow | { loginId: null }) & { prefixOf: number | null };
const isKnown = (row: LoginIdRow | { loginId: null }): row is LoginIdRow => row.loginId !== null;

const readLoginId = `
  select s.login_id as "loginId", s.insurer_id as "insurerId", s.account_id as "accountId",
    o.insurer_number as "insurerNumber", o.name as "insurerName", s.password_hash as "passwordHash",
    s.temporary_until as "temporaryUntil", s.factor_required as "factorRequired",
    ${hasFactor('s.login_id')} as "isEnrolled",
    exists (select from shared.familiar_address f where f.login_id = s.login_id and f.address = $2)
      or s.insurer_id is null and exists (select from shared.operator_terminal t
        where t.fingerprint = $3 and t.revoked_at is null) as familiar,
    p.id as "prefixOf"
  from (values ($1)) asked (login_id)
  left join shared.sign_in s using (login_id)
  left join shared.insurer o on o.id = s.insurer_id
  left join shared.insurer p on p.login_prefix = split_part(asked.login_id, '-', 1) || '-'`;
