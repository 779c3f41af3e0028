select e.id, e.entered_on as "enteredOn", e.registered_by as "registeredById", e.symbol_number as "symbolNumber",
  e.update_seq as "updateSeq", e.missing_reason as "missingReason", e.missing_memo as "missingMemo",
  e.relationship_code as "relationshipCode", e.name, e.birth_date as "birthDate", e.sex,
  e.update_kind as "updateKind", e.form_code as "formCode", e.entered_at as "enteredAt", e.import_id as "importId",
  s.subscriber_branch_number as "subscriberBranchNumber"
from isolated.my_number_entry e
join isolated.subscriber s on s.insurer_id = $1 and s.id = e.subscriber_id
