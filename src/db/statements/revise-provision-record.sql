-- Of the newest revision; of another, none.
insert into isolated.provision_record
  (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code, procedure_name,
    requester_department, provider_department, requested_at, provided_at, information_code, information_name,
    non_disclosure_code, error_reason_code, subscriber_id, recorded_by, reason)
select $1, r.role, r.processing_number, r.sub_number, r.revision + 1, r.affair_code, r.affair_name, r.procedure_code, r.procedure_name,
  r.requester_department, r.provider_department, r.requested_at, r.provided_at, r.information_code, r.information_name,
  $3, $4, r.subscriber_id, $5, $6
from isolated.provision_record r
where r.insurer_id = $1 and r.id = $2
  and not exists (
    select from isolated.provision_record l
    where l.insurer_id = $1 and l.role = r.role and l.processing_number = r.processing_number
      and l.sub_number = r.sub_number and l.revision > r.revision)
returning id
