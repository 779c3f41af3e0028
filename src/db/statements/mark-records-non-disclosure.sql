-- All records of a person, in another revision where it changes something; what the requester marked stays marked.
insert into isolated.provision_record
  (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code, procedure_name,
    requester_department, provider_department, requested_at, provided_at, information_code, information_name,
    non_disclosure_code, error_reason_code, subscriber_id, recorded_by, reason)
select $1, r.role, r.processing_number, r.sub_number, r.revision + 1, r.affair_code, r.affair_name, r.procedure_code, r.procedure_name,
  r.requester_department, r.provider_department, r.requested_at, r.provided_at, r.information_code, r.information_name,
  $3::text, r.error_reason_code, r.subscriber_id, $4, $5
from isolated.provision_record r
left join isolated.provision p on p.insurer_id = $1 and p.processing_number = r.processing_number and r.role = 'PROVIDER'
where r.insurer_id = $1 and r.subscriber_id = $2 and r.non_disclosure_code is distinct from $3::text
  and ($3::text is not null or p.non_disclosure is not true)
  and not exists (
    select from isolated.provision_record l
    where l.insurer_id = $1 and l.role = r.role and l.processing_number = r.processing_number
      and l.sub_number = r.sub_number and l.revision > r.revision)
