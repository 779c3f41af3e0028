select p.valid_from as start, p.valid_to as "end"
from isolated.eligibility_period p
where p.insurer_id = $1 and p.subscriber_id = $2 and p.superseded_at is null
