-- A part of them: a statement has to end within seconds.
update isolated.organization_code
set state = 'FAILED', failure = 'TIMED_OUT', changed_at = $4::timestamptz, acquisition_hash = null, sent_at = null
where insurer_id = $1 and subscriber_id = any (array(
  select c.subscriber_id from isolated.organization_code c
  where c.insurer_id = $1 and c.acquisition_id = $2 and c.state = 'REQUESTED' and c.changed_at <= $3
  order by c.subscriber_id limit $5 for update))
