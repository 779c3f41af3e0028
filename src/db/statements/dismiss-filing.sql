update isolated.open_filing f set done_at = $3::timestamptz, done_by = $4::uuid, done_reason = $5
where f.insurer_id = $1 and f.id = $2 and f.done_at is null
returning
-- include filing-deadline
  , null as "subscriberBranchNumber"
