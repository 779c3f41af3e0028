insert into isolated.provision
  (insurer_id, processing_number, requester_code, requester_name, requester_department, affair_code, affair_name,
    procedure_code, procedure_name, information_code, information_name, period_from, period_to, requested_at,
    received_at, changed_at, request_digest, non_disclosure, subscriber_id, state, refusal, replica_id, provided_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $18, $19, $20, $21, $22)
on conflict on constraint provision_number_taken do nothing
