select a.id, a.requested_at as "requestedAt", a.requested_by as "requestedById", a.persons, a.finished_at as "finishedAt",
  t.requested, t.acquired, t.failed
from (
  select * from isolated.code_acquisition
  where insurer_id = $1 and listed_to is not null order by requested_at desc limit 1
) as a
cross join lateral (
  select count(*) filter (where c.state = 'REQUESTED')::integer as requested,
    count(*) filter (where c.state = 'ACQUIRED')::integer as acquired,
    count(*) filter (where c.state = 'FAILED')::integer as failed
  from isolated.organization_code c where c.insurer_id = $1 and c.acquisition_id = a.id
) as t
