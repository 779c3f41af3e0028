-- All who have a current period with one symbol and number: $2, $3 are from where to where its card keys lie.
-- include subscriber
where s.insurer_id = $1
  and s.id in (
    select c.subscriber_id from isolated.eligibility_period c
    where c.insurer_id = $1 and c.superseded_at is null and c.card_key >= $2 and c.card_key < $3)
