import type { QueryResultRow } from 'pg';
import { policyLimits, type InsurerPolicyValues } from '../domain/insurer-policy';
import type { Affair } from '../domain/privilege-level';
import type { OwnInstitution } from './caller';
import { hasFactor } from './factor-change';
import type { Standing } from './standing';

export interface SessionRow extends Standing, QueryResultRow {
  loginId: string;
  terminal: Buffer | null;
  insurerId: number | null;
  accountId: string | null;
  insurerNumber: string;
  insurerName: string;
  institution: OwnInstitution;
  signedInAt: Date;
  lastSeenAt: Date;
  affair: Affair | null;
  handlingSeenAt: Date | null;
  operatorTerminal: string | null;
}

export function isOver(
  { lastSeenAt, signedInAt }: Pick<SessionRow, 'lastSeenAt' | 'signedInAt'>,
  { idleMinutes, absoluteHours }: InsurerPolicyValues,
  now: Date,
): boolean {
  const [idle, whole] = [lastSeenAt, signedInAt].map((since) => now.getTime() - since.getTime()) as [number, number];
  return idle > idleMinutes * 60_000 || whole > absoluteHours * 3_600_000;
}

export const readSession = `
  select s.login_id as "loginId", i.insurer_id as "insurerId", i.account_id as "accountId",
    o.insurer_number as "insurerNumber", o.name as "insurerName", s.signed_in_at as "signedInAt",
    s.last_seen_at as "lastSeenAt", s.handling_affair as affair, s.handling_seen_at as "handlingSeenAt",
    s.terminal, s.with_factor as "withFactor", s.authenticated_at as "authenticatedAt", s.locked_at as "lockedAt",
    i.factor_required as "factorRequired", i.temporary_until as "temporaryUntil", i.password_set_at as "passwordSetAt",
    (select t.name from shared.operator_terminal t
      where i.insurer_id is null and t.fingerprint = $2 and t.revoked_at is null) as "operatorTerminal",
    json_build_object('code', p.code, 'kind', p.kind, 'department', p.department) as institution
  from shared.session s
  join shared.sign_in i using (login_id)
  left join shared.insurer o on o.id = i.insurer_id
  left join shared.institution p on p.insurer_id = i.insurer_id
  where s.token_hash = $1`;

/** Whichever insurer it is of, it is over then. */
export const isOverAnywhere = (now: string): string =>
  `(last_seen_at < ${now}::timestamptz - interval '${policyLimits.idleMinutes.most} minutes'
    or signed_in_at < ${now}::timestamptz - interval '${policyLimits.absoluteHours.most} hours')`;

export interface BegunRow extends QueryResultRow {
  hasBegun: boolean;
  /** Tokens of sessions that have ended by it: those nobody has used for so long that they were over, … */
  over: Buffer[];
  /** … and those that somebody had in use at another terminal (S1-3.3-05). */
  elsewhere: Buffer[];
}

/**
 * $3: the hash of the password that was shown; null: a passkey, of which there still has to be one. $4: with a second factor,
 * which is needed where one is set up.
 */
export const beginSession = `
  with good as (
    update shared.sign_in s set last_signed_in_at = $2
    where s.login_id = $1 and case when $3::text is null
      then exists (select from shared.passkey k where k.login_id = $1)
      else s.password_hash = $3 and ($4 or not ${hasFactor('$1')}) end
    returning s.login_id),
  ended as (
    delete from shared.session using good
    where session.login_id = good.login_id and (terminal is distinct from $5 or ${isOverAnywhere('$2')})
    returning token_hash as token, ${isOverAnywhere('$2')} as "isOver"),
  begun as (
    insert into shared.session
      (token_hash, login_id, signed_in_at, last_seen_at, authenticated_at, with_factor, terminal, address)
    select $6, login_id, $2, $2, $2, $4, $5, $7 from good),
  familiar as (
    insert into shared.familiar_address (login_id, address, last_at) select login_id, $7, clock_timestamp() from good
    on conflict (login_id, address) do update set last_at = excluded.last_at)
  select exists (select from good) as "hasBegun",
    coalesce(array_agg(token) filter (where "isOver"), '{}') as over,
    coalesce(array_agg(token) filter (where not "isOver"), '{}') as elsewhere
  from ended`;
