insert into isolated.eligibility_period
  (insurer_id, id, subscriber_id, eligibility_id, valid_from, valid_to, end_reason, kind, enrolment_kind, symbol, number,
   card_branch, card_key, notified_on, supersedes, change, recorded_at, import_id, recorded_by)
select $1, r.*, $17::timestamptz, $18::uuid, $19::uuid
from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::text[], $8::text[], $9::text[], $10::text[],
  $11::text[], $12::text[], $13::text[], $14::date[], $15::uuid[], $16::text[]) as r
