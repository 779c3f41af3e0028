-- The current periods that one with this card ($4) of this person ($2) may meet, itself ($3) left out.
select true as "isOwn", p.valid_from as "eligibilityStart", p.valid_to as "eligibilityEnd"
from isolated.eligibility_period p
where p.insurer_id = $1 and p.superseded_at is null and p.subscriber_id = $2 and p.id <> $3
union all
select false, p.valid_from, p.valid_to
from isolated.eligibility_period p
where p.insurer_id = $1 and p.superseded_at is null and p.card_key = $4 and p.subscriber_id <> $2
