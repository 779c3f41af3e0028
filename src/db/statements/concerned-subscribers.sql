-- Whom some rows may be about: by 資格ID, My Number or card.
select subscriber_id as id from isolated.eligibility_id
  where insurer_id = $1 and eligibility_id = any ($2::text[])
union
select subscriber_id from isolated.my_number
  where insurer_id = $1 and blind_index = any ($3::bytea[])
union
select subscriber_id from isolated.eligibility_period
  where insurer_id = $1 and card_key = any ($4::text[]) and superseded_at is null
