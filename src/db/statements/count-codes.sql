-- `none`: a My Number is linked, and no code was ever asked for. Only a detached code may be of somebody without a number.
select (l.linked - t.requested - t.acquired - t.failed - d.linked)::integer as none,
  t.requested::integer, t.acquired::integer, t.failed::integer, t.detached::integer
from (
  select count(*) filter (where c.state = 'REQUESTED') as requested, count(*) filter (where c.state = 'ACQUIRED') as acquired,
    count(*) filter (where c.state = 'FAILED') as failed, count(*) filter (where c.state = 'DETACHED') as detached
  from isolated.organization_code c where c.insurer_id = $1
) as t, (
  select count(*) as linked from isolated.subscriber s where s.insurer_id = $1 and s.my_number_state = 'LINKED'
) as l, (
  select count(*) as linked from isolated.organization_code c
  join isolated.subscriber s on s.insurer_id = $1 and s.id = c.subscriber_id
  where c.insurer_id = $1 and c.state = 'DETACHED' and s.my_number_state = 'LINKED'
) as d
