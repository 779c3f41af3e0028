-- As by name, but few are born on one day.
-- include subscriber
where s.insurer_id = $1 and s.standing = 'REGISTERED'
  and s.birth_date = $5 and (s.name_kana_key, s.id) > ($2, $3::uuid)
  and s.name_kana_key >= $6 and s.name_kana_key < $7
order by s.name_kana_key, s.id
limit $4
