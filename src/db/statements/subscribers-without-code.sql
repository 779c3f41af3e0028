-- The next after $2 with a My Number that nobody doubts, and no code that is there or asked for.
select n.subscriber_id as id
from isolated.my_number n
join isolated.subscriber s on s.insurer_id = $1 and s.id = n.subscriber_id
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = n.subscriber_id
where n.insurer_id = $1 and n.subscriber_id > $2 and n.blind_index is not null and not s.in_doubt
  and (c.state is null or c.state in ('FAILED', 'DETACHED'))
order by n.subscriber_id limit $3
