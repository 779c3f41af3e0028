-- The code is still the one it was asked with, or it does not leave.
select i.processing_number as "processingNumber", i.subscriber_id as "subscriberId", i.provider_code as "providerCode",
  i.affair_code as "affairCode", i.procedure_code as "procedureCode", i.information_code as "informationCode",
  i.period_from as "periodFrom", i.period_to as "periodTo", i.requested_at as "requestedAt",
  i.non_disclosure as "nonDisclosure", o.code as requester, o.department as "requesterDepartment", c.cipher
from isolated.inquiry i
join shared.institution o on o.insurer_id = $1
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = i.subscriber_id
  and c.state = 'ACQUIRED' and c.changed_at = i.code_changed_at
where i.insurer_id = $1 and i.id = $2 and i.state = 'ACCEPTED'
