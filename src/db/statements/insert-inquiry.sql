-- The inquiry, its record, and what is put down for later: the message that leaves, and the look at it at $24. Nothing is
-- inserted when the person's code is none any more; the time of the code is kept as exactly as it is.
with asked as (
  insert into isolated.inquiry
    (insurer_id, id, processing_number, subscriber_id, requested_by, requested_at, changed_at, due_at, affair_code, affair_name,
      procedure_code, procedure_name, information_code, information_name, provider_code, provider_name, period_from, period_to,
      purpose, consent_on, non_disclosure, code_changed_at, state)
  select $1, $2::uuid, $3::text, c.subscriber_id, $5::uuid, $6::timestamptz, $6::timestamptz, $7::timestamptz, $8::text, $9::text,
    $10::text, $11::text, $12::text, $13::text, $14::text, $15::text, $16::date, $17::date,
    $18::text, $19::date, $20::boolean, c.changed_at, 'ACCEPTED'
  from isolated.organization_code c
  where c.insurer_id = $1 and c.subscriber_id = $4 and c.state = 'ACQUIRED'
  returning id
), recorded as (
  insert into isolated.provision_record
    (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code, procedure_name,
      requester_department, provider_department, requested_at, information_code, information_name,
      non_disclosure_code, subscriber_id)
  select $1, 'REQUESTER', $3::text, 1, 1, $8::text, $9::text, $10::text, $11::text,
    $21::text, $22::text, $6::timestamptz, $12::text, $13::text, $23::text, $4
  from asked
), queued as (
  insert into isolated.message (insurer_id, kind, subject_id, queued_at, changed_at)
  select $1, 'INQUIRY', asked.id, $6::timestamptz, $6::timestamptz from asked
  returning id
)
select tenancy.enqueue('send-message', queued.id), tenancy.enqueue('inquiry-due', $2::uuid, $24::timestamptz) from queued
