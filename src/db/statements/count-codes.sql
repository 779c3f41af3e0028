-- `none`: a My Number is linked, and no code was ever asked for.
select count(*) filter (where c.state is null)::integer as none,
  count(*) filter (where c.state = 'REQUESTED')::integer as requested,
  count(*) filter (where c.state = 'ACQUIRED')::integer as acquired,
  count(*) filter (where c.state = 'FAILED')::integer as failed,
  count(*) filter (where c.state = 'DETACHED')::integer as detached
from isolated.subscriber s
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = s.id
where s.insurer_id = $1 and (s.my_number_state = 'LINKED' or c.state is not null)
