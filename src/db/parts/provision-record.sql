select r.id, r.role, r.revision, r.processing_number as "processingNumber", r.sub_number as "subNumber",
  r.affair_name as "affairName", r.procedure_name as "procedureName",
  r.requester_department as "requesterDepartment", r.provider_department as "providerDepartment",
  r.requested_at as "requestedAt", r.provided_at as "providedAt", r.information_name as "informationName",
  r.non_disclosure_code as "nonDisclosureCode", r.error_reason_code as "errorReasonCode",
  s.subscriber_branch_number as "subscriberBranchNumber",
  r.recorded_at as "recordedAt", r.recorded_by as "recordedById", r.reason
from isolated.provision_record r
left join isolated.subscriber s on s.insurer_id = $1 and s.id = r.subscriber_id
