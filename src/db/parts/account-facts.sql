-- The last PERIOD in force says until when, without an end as well ('infinity'); before the first one: as it was opened.
select a.id, a.login_id as "loginId", a.name, a.kind, a.staff_number as "staffNumber", a.valid_from as "validFrom",
  nullif(coalesce((select coalesce(c.valid_until, 'infinity') from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'PERIOD' and c.decision in ('CONFIRMED', 'DONE')
    order by c.decided_at desc limit 1), a.valid_until), 'infinity') as "validUntil",
  a.closed_at is not null as "isClosed",
  exists (select from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'OPEN' and c.decision in ('CONFIRMED', 'DONE')) as "isConfirmed",
  a.kind = 'CORE_SYSTEM' or exists (select from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind = 'START_CODE' and c.decision = 'DONE') as "hasStartCode",
  coalesce((select c.kind = 'SUSPEND' from isolated.account_change c where c.insurer_id = $1 and c.account_id = a.id
    and c.kind in ('SUSPEND', 'RESUME') and c.decision in ('CONFIRMED', 'DONE') order by c.decided_at desc limit 1), false) as "isSuspended"
from isolated.account a
