import { defaultPolicy, type InsurerPolicyValues } from '../../src/domain/insurer-policy';
import { asOwner } from './database';

export type NotActive = 'SCHEDULED' | 'SUSPENDED' | 'EXPIRED' | 'DEREGISTERED';

const change = {
  SCHEDULED: `update isolated.account set valid_from = current_date + 2 where id = $1`,
  EXPIRED: `update isolated.account set valid_from = current_date - 9, valid_until = current_date - 2 where id = $1`,
  DEREGISTERED: `update isolated.account set closed_at = clock_timestamp() where id = $1`,
  SUSPENDED: `insert into isolated.account_change (insurer_id, id, kind, account_id, reason, drafted_at, decision, decided_at)
    select insurer_id, gen_random_uuid(), 'SUSPEND', id, '', clock_timestamp(), 'DONE', clock_timestamp()
    from isolated.account where id = $1`,
} satisfies Record<NotActive, string>;

/** Whatever way led there. */
export const makeStand = (url: string, accountId: string, state: NotActive): Promise<unknown> =>
  asOwner(url, (owner) => owner.query(change[state], [accountId]));

/** The password becomes a start code (初回設定コード) that is good until then. */
export const makeStartCode = (url: string, loginId: string, until: Date): Promise<unknown> =>
  asOwner(url, (owner) =>
    owner.query('update shared.sign_in set temporary_until = $2 where login_id = $1', [loginId, until]),
  );

export const setPasswordAt = (url: string, loginId: string, at: Date): Promise<unknown> =>
  asOwner(url, (owner) =>
    owner.query('update shared.sign_in set password_set_at = $2 where login_id = $1', [loginId, at]),
  );

export async function setPolicy(
  url: string,
  insurerId: number,
  by: string,
  policy: Partial<InsurerPolicyValues>,
): Promise<void> {
  const { idleMinutes, absoluteHours, lockMinutes, passwordDays, passwordHistory, unusedDays } = {
    ...defaultPolicy,
    ...policy,
  };
  const values = [idleMinutes, absoluteHours, lockMinutes, passwordDays, passwordHistory, unusedDays];
  await asOwner(url, (owner) =>
    owner.query(
      `insert into isolated.insurer_policy (insurer_id, changed_by, idle_minutes, absolute_hours, lock_minutes, password_days,
         password_history, unused_days, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())
       on conflict (insurer_id) do update set idle_minutes = $3, absolute_hours = $4, lock_minutes = $5, password_days = $6,
         password_history = $7, unused_days = $8`,
      [insurerId, by, ...values],
    ),
  );
}
