-- Of each doubt the holder and the first others, as many as anybody will look at.
select c.doubt_id as "doubtId", c.subscriber_id as "subscriberId", c.holds_number as "holdsNumber"
from unnest($2::uuid[]) as asked (doubt_id)
cross join lateral (
  select p.* from isolated.doubted_subscriber p
  where p.insurer_id = $1 and p.doubt_id = asked.doubt_id
  order by p.holds_number desc, p.subscriber_id limit $3) as c
