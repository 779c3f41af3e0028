-- IDs by login ID behind that of $2, as they were known at the millisecond $3; neither drafts nor what was closed by then.
select a.id, a.login_id as "loginId", a.name, a.kind, a.staff_number as "staffNumber", a.valid_from as "validFrom",
  nullif(coalesce((select coalesce(c.valid_until, 'infinity') from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'PERIOD' and c.decision in ('CONFIRMED', 'DONE') and c.decided_at < $3::timestamptz + interval '1 millisecond'
    order by c.decided_at desc limit 1), a.valid_until), 'infinity') as "validUntil",
  false as "isClosed", true as "isConfirmed",
  a.kind = 'CORE_SYSTEM' or exists (select from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'START_CODE' and c.decision = 'DONE' and c.decided_at < $3::timestamptz + interval '1 millisecond') as "hasStartCode",
  coalesce((select c.kind = 'SUSPEND' from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind in ('SUSPEND', 'RESUME') and c.decision in ('CONFIRMED', 'DONE') and c.decided_at < $3::timestamptz + interval '1 millisecond'
    order by c.decided_at desc limit 1), false) as "isSuspended"
from isolated.account a
where a.insurer_id = $1
  and a.login_id > coalesce((select last.login_id from isolated.account last where last.insurer_id = $1 and last.id = $2), '')
  and (a.closed_at is null or a.closed_at >= $3::timestamptz + interval '1 millisecond')
  and exists (select from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'OPEN' and c.decision in ('CONFIRMED', 'DONE') and c.decided_at < $3::timestamptz + interval '1 millisecond')
order by a.login_id
limit $4
