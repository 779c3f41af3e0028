insert into isolated.provision_record
  (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code, procedure_name,
    requester_department, provider_department, requested_at, provided_at, information_code, information_name,
    non_disclosure_code, error_reason_code, subscriber_id, recorded_by)
select $1, r.role, r.processing_number, r.sub_number, r.revision + 1, r.affair_code, r.affair_name, r.procedure_code, r.procedure_name,
  r.requester_department, $5, r.requested_at, $4, r.information_code, r.information_name,
  r.non_disclosure_code, r.error_reason_code, r.subscriber_id, $6
from isolated.provision_record r
where r.insurer_id = $1 and r.role = $2 and r.processing_number = $3 and r.sub_number = 1
order by r.revision desc
limit 1
