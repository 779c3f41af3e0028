-- Of the next thousand with a My Number after $2, in their order: who has no code that is there or asked for, and whose
-- number nobody doubts. So many at a time that nobody has to be looked for long where nearly all have one.
select n.subscriber_id as id, not s.in_doubt and (c.state is null or c.state in ('FAILED', 'DETACHED')) as "isWanted"
from (
  select m.subscriber_id from isolated.my_number m
  where m.insurer_id = $1 and m.subscriber_id > $2 and m.blind_index is not null
  order by m.subscriber_id limit 1000
) as n
join isolated.subscriber s on s.insurer_id = $1 and s.id = n.subscriber_id
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = n.subscriber_id
order by n.subscriber_id
