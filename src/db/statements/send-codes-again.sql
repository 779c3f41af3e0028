-- A part of them, as when they are given up.
update isolated.organization_code set sent_at = null
where insurer_id = $1 and subscriber_id = any (array(
  select c.subscriber_id from isolated.organization_code c
  where c.insurer_id = $1 and c.acquisition_id = $2 and c.state = 'REQUESTED' and c.sent_at <= $3
  order by c.subscriber_id limit $4 for update))
