insert into isolated.subscriber
  (insurer_id, id, subscriber_branch_number, name_kanji, name_kana, name_kana_key, birth_date, sex, postal_code, address,
   municipality_code, relationship_code, notified_on, my_number_state, my_number_missing_reason, recorded_at, import_id,
   recorded_by)
select $1, r.*, $16::timestamptz, $17::uuid, $18::uuid
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[], $10::text[],
  $11::text[], $12::text[], $13::date[], $14::text[], $15::text[]) as r
