insert into isolated.provision_setting
  (insurer_id, subscriber_id, non_disclosure, manual_answer, reason, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (insurer_id, subscriber_id) do update
  set non_disclosure = excluded.non_disclosure, manual_answer = excluded.manual_answer, reason = excluded.reason,
    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
