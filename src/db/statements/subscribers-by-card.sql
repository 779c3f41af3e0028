-- Symbol, or symbol and number: a range of card keys ($8, $9).
-- include subscriber
where s.insurer_id = $1 and s.standing = 'REGISTERED'
  and s.id in (
    select c.subscriber_id from isolated.eligibility_period c
    where c.insurer_id = $1 and c.superseded_at is null
      and c.card_key >= $8 and c.card_key < $9
      and ($10::text is null or c.card_branch = $10))
  and ($5::date is null or s.birth_date = $5)
  and (s.name_kana_key, s.id) > ($2, $3::uuid)
  and s.name_kana_key >= $6 and s.name_kana_key < $7
order by s.name_kana_key, s.id
limit $4
