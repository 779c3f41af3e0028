insert into isolated.provision_record
  (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code, procedure_name,
    requester_department, provider_department, requested_at, provided_at, information_code, information_name,
    non_disclosure_code, subscriber_id)
values ($1, $2, $3, 1, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
