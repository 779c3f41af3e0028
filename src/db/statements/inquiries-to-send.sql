-- The code is still the one it was asked with and the person not in doubt, or it does not leave.
select i.id, i.processing_number as "processingNumber", i.subscriber_id as "subscriberId", i.provider_code as "providerCode",
  i.affair_code as "affairCode", i.procedure_code as "procedureCode", i.information_code as "informationCode",
  i.period_from as "periodFrom", i.period_to as "periodTo", i.requested_at as "requestedAt",
  i.non_disclosure as "nonDisclosure", o.code as requester, o.department as "requesterDepartment",
  i.state = 'ACCEPTED' as waits, i.answer_digest is not null or i.state in ('SENT', 'WAITING') as "hasLeft",
  case when not s.in_doubt then c.cipher end as cipher
from isolated.inquiry i
join shared.institution o on o.insurer_id = $1
join isolated.subscriber s on s.insurer_id = $1 and s.id = i.subscriber_id
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = i.subscriber_id
  and c.state = 'ACQUIRED' and c.changed_at = i.code_changed_at
where i.insurer_id = $1 and i.id = any ($2::uuid[])
