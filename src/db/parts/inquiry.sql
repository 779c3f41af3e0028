select i.id, i.processing_number as "processingNumber", i.subscriber_id as "subscriberId",
  s.subscriber_branch_number as "subscriberBranchNumber", i.requested_by as "requestedById", i.requested_at as "requestedAt",
  i.affair_name as "affairName", i.procedure_name as "procedureName", i.information_name as "informationName",
  i.provider_name as "providerName", i.period_from as "periodFrom", i.period_to as "periodTo", i.purpose,
  i.consent_on as "consentOn", i.state, i.refusal, i.changed_at as "changedAt", i.due_at as "dueAt",
  i.reminded_at as "remindedAt", i.provided_at as "providedAt", i.provider_department as "providerDepartment",
  i.outcome_use as use, i.use_note as "useNote", i.closed_by as "closedById", i.closed_at as "closedAt"
from isolated.inquiry i
join isolated.subscriber s on s.insurer_id = $1 and s.id = i.subscriber_id
