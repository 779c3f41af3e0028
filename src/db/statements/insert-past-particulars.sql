-- Of a filing older than the current one: they were never current.
insert into isolated.past_particulars
  (insurer_id, subscriber_id, name_kanji, name_kana, postal_code, address, municipality_code, relationship_code, notified_on, recorded_at,
   import_id, recorded_by)
select $1, r.*, $10::timestamptz, $11::uuid, $12::uuid
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::date[]) as r
