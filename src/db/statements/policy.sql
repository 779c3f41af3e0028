-- What the insurer has chosen; no row: nothing yet.
select p.idle_minutes as "idleMinutes", p.absolute_hours as "absoluteHours", p.lock_minutes as "lockMinutes",
  p.password_days as "passwordDays", p.password_history as "passwordHistory", p.unused_days as "unusedDays",
  p.changed_at as "changedAt", a.login_id as "changedBy"
from isolated.insurer_policy p
join isolated.account a on a.insurer_id = $1 and a.id = p.changed_by
where p.insurer_id = $1
