-- Also the list of all: an empty prefix. $2, $3: the last one shown; $4: how many; $5: birth date; $6, $7: kana from, before.
-- include subscriber
where s.insurer_id = $1 and s.standing = 'REGISTERED'
  and (s.name_kana_key, s.id) > ($2, $3::uuid)
  and s.name_kana_key >= $6 and s.name_kana_key < $7
  and ($5::date is null or s.birth_date = $5)
order by s.name_kana_key, s.id
limit $4
