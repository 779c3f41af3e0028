-- The provision and its record; neither when there is one by this number already.
with provided as (
  insert into isolated.provision
    (insurer_id, processing_number, requester_code, requester_name, requester_department, affair_code, affair_name,
      procedure_code, procedure_name, information_code, information_name, period_from, period_to, requested_at,
      received_at, changed_at, request_digest, non_disclosure, subscriber_id, state, refusal, replica_id, provided_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $18, $19, $20, $21, $22)
  on conflict on constraint provision_number_taken do nothing
  returning processing_number, requester_department, affair_code, affair_name, procedure_code, procedure_name,
    information_code, information_name, requested_at, subscriber_id, provided_at
)
insert into isolated.provision_record
  (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code, procedure_name,
    requester_department, provider_department, requested_at, provided_at, information_code, information_name,
    non_disclosure_code, subscriber_id)
select $1, 'PROVIDER', p.processing_number, 1, 1, p.affair_code, p.affair_name, p.procedure_code, p.procedure_name,
  p.requester_department, $23, p.requested_at, p.provided_at, p.information_code, p.information_name, $24, p.subscriber_id
from provided p
