-- A doubt that came up since they were listed keeps their number here.
select c.subscriber_id as "subscriberId", n.cipher
from isolated.organization_code c
join isolated.my_number n on n.insurer_id = $1 and n.subscriber_id = c.subscriber_id
join isolated.subscriber s on s.insurer_id = $1 and s.id = c.subscriber_id
where c.insurer_id = $1 and c.acquisition_id = $2 and c.state = 'REQUESTED' and c.sent_at is null
  and n.cipher is not null and not s.in_doubt
limit $3
