-- Also one that is not believed any more: the clerk is told that somebody was faster.
select p.id, p.subscriber_id as "subscriberId", s.subscriber_branch_number as "branchNumber", s.relationship_code as "relationshipCode",
  p.superseded_at is null as "isCurrent", p.valid_from as "eligibilityStart", p.valid_to as "eligibilityEnd",
  p.end_reason as "eligibilityEndReason", p.kind, p.enrolment_kind as "enrolmentKind", p.symbol, p.number,
  p.card_branch as "cardBranch", p.card_key as "cardKey", p.notified_on as "notifiedOn"
from isolated.eligibility_period p
join isolated.subscriber s on s.insurer_id = $1 and s.id = p.subscriber_id
where p.insurer_id = $1 and p.id = $2
