insert into isolated.insurer_policy
  (insurer_id, idle_minutes, absolute_hours, lock_minutes, password_days, password_history, unused_days, changed_by, changed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (insurer_id) do update set idle_minutes = excluded.idle_minutes, absolute_hours = excluded.absolute_hours,
  lock_minutes = excluded.lock_minutes, password_days = excluded.password_days,
  password_history = excluded.password_history, unused_days = excluded.unused_days, changed_by = excluded.changed_by,
  changed_at = excluded.changed_at
