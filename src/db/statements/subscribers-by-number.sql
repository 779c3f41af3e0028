-- Number without symbol, as typed and after NFKC ($8).
-- include subscriber
where s.insurer_id = $1 and s.standing = 'REGISTERED'
  and s.id in (
    select c.subscriber_id from isolated.eligibility_period c
    where c.insurer_id = $1 and c.superseded_at is null
      and c.number = any ($8::text[])
      and ($9::text is null or c.card_branch = $9))
  and ($5::date is null or s.birth_date = $5)
  and (s.name_kana_key, s.id) > ($2, $3::uuid)
  and s.name_kana_key >= $6 and s.name_kana_key < $7
order by s.name_kana_key, s.id
limit $4
