-- The state an answer leads to, what an answered one holds, and the next revision of the record when it was provided.
with taken as (
  update isolated.inquiry
  set state = $3::text, refusal = $4, changed_at = $5, provided_at = $6, provider_department = nullif($7::text, ''), answer_digest = $8
  where insurer_id = $1 and id = $2
), kept as (
  insert into isolated.inquiry_answer (insurer_id, inquiry_id, body, layout_version, version, recorded_at)
  select $1, $2, $10::jsonb, $11::text, $12::integer, $5 where $3::text = 'ANSWERED'
)
insert into isolated.provision_record
  (insurer_id, role, processing_number, sub_number, revision, affair_code, affair_name, procedure_code, procedure_name,
    requester_department, provider_department, requested_at, provided_at, information_code, information_name,
    non_disclosure_code, error_reason_code, subscriber_id)
select $1, r.role, r.processing_number, r.sub_number, r.revision + 1, r.affair_code, r.affair_name, r.procedure_code, r.procedure_name,
  r.requester_department, $7::text, r.requested_at, $6, r.information_code, r.information_name,
  r.non_disclosure_code, r.error_reason_code, r.subscriber_id
from isolated.provision_record r
where r.insurer_id = $1 and r.role = 'REQUESTER' and r.processing_number = $9 and r.sub_number = 1 and $6::timestamptz is not null
order by r.revision desc
limit 1
