-- Of the cards of an office ($2 up to $3); $4: those with a My Number, too.
select count(*)::integer as count
from isolated.eligibility_period p
join isolated.subscriber s on s.insurer_id = $1 and s.id = p.subscriber_id
where p.insurer_id = $1 and p.superseded_at is null and p.valid_to is null and p.card_key >= $2 and p.card_key < $3
  and ($4 or s.my_number_state = 'MISSING')
