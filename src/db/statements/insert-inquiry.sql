-- Nothing is inserted when the person's code is none any more; the time of the code is kept as exactly as it is.
insert into isolated.inquiry
  (insurer_id, id, processing_number, subscriber_id, requested_by, requested_at, changed_at, due_at, affair_code, affair_name,
    procedure_code, procedure_name, information_code, information_name, provider_code, provider_name, period_from, period_to,
    purpose, consent_on, non_disclosure, code_changed_at, state)
select $1, $2::uuid, $3::text, c.subscriber_id, $5::uuid, $6::timestamptz, $6::timestamptz, $7::timestamptz, $8::text, $9::text,
  $10::text, $11::text, $12::text, $13::text, $14::text, $15::text, $16::date, $17::date,
  $18::text, $19::date, $20::boolean, c.changed_at, 'ACCEPTED'
from isolated.organization_code c
where c.insurer_id = $1 and c.subscriber_id = $4 and c.state = 'ACQUIRED'
