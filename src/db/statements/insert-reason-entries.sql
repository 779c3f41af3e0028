insert into isolated.my_number_entry
  (insurer_id, subscriber_id, symbol_number, relationship_code, name, birth_date, sex, update_kind, missing_reason, missing_memo,
   entered_at, import_id, form_code, registered_by, entered_on)
select $1, r.*, $9::timestamptz, $10::uuid, $11, $12::uuid, $13::date
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $14::text[], $15::text[]) as r
