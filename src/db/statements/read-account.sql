-- What was ever in force for the account, for domain/assignment.ts to tell what is now; and the terminal it asks from.
-- The last PERIOD in force says until when, without an end as well ('infinity').
select a.name, a.kind, a.valid_from as "validFrom",
  nullif(coalesce((select coalesce(c.valid_until, 'infinity') from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'PERIOD' and c.decision in ('CONFIRMED', 'DONE')
    order by c.decided_at desc limit 1), a.valid_until), 'infinity') as "validUntil",
  a.closed_at is not null as "isClosed",
  exists (select from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'OPEN' and c.decision in ('CONFIRMED', 'DONE')) as "isConfirmed",
  a.kind = 'CORE_SYSTEM' or exists (select from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'START_CODE' and c.decision = 'DONE') as "hasStartCode",
  coalesce((select c.kind = 'SUSPEND' from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind in ('SUSPEND', 'RESUME') and c.decision in ('CONFIRMED', 'DONE') order by c.decided_at desc limit 1), false) as "isSuspended",
  coalesce((select json_agg(json_build_object('id', g.id, 'affairs', g.affairs, 'privilegeLevel', g.privilege_level, 'operations', g.operations,
      'procedures', g.procedures, 'terminals', g.terminals, 'validFrom', g.valid_from, 'validUntil', g.valid_until, 'inForceSince', c.decided_at))
    from isolated.account_change c join isolated.assignment g on g.insurer_id = $1 and g.id = c.assignment_id
    where c.insurer_id = $1 and c.account_id = a.id and c.decision in ('CONFIRMED', 'DONE')), '[]') as assignments,
  coalesce((select json_agg(c.decided_at) from isolated.account_change c
    where c.insurer_id = $1 and c.account_id = a.id and c.kind = 'LEAVE' and c.decision = 'DONE'), '[]') as "leftAt",
  (select json_build_object('id', t.id, 'kind', t.kind, 'name', t.name) from isolated.terminal t
    where t.insurer_id = $1 and t.fingerprint = $3 and t.refused_at is null
      and exists (select from isolated.account_change c where c.insurer_id = $1 and c.terminal_id = t.id
        and c.kind = 'REGISTER_TERMINAL' and c.decision in ('CONFIRMED', 'DONE'))
      and not exists (select from isolated.account_change c where c.insurer_id = $1 and c.terminal_id = t.id
        and c.kind = 'REVOKE_TERMINAL' and c.decision = 'DONE')) as terminal,
  (select json_build_object('idleMinutes', p.idle_minutes, 'absoluteHours', p.absolute_hours, 'lockMinutes', p.lock_minutes,
      'passwordDays', p.password_days, 'passwordHistory', p.password_history, 'unusedDays', p.unused_days)
    from isolated.insurer_policy p where p.insurer_id = $1) as policy
from isolated.account a
where a.insurer_id = $1 and a.id = $2
