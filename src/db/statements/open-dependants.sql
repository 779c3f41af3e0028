-- $2, $3: from where to where the card keys of one symbol and number lie; $4: not this person.
select p.id, p.subscriber_id as "subscriberId", s.subscriber_branch_number as "branchNumber", s.relationship_code as "relationshipCode",
  true as "isCurrent", p.valid_from as "eligibilityStart", p.valid_to as "eligibilityEnd",
  p.end_reason as "eligibilityEndReason", p.kind, p.enrolment_kind as "enrolmentKind", p.symbol, p.number,
  p.card_branch as "cardBranch", p.card_key as "cardKey", p.notified_on as "notifiedOn"
from isolated.eligibility_period p
join isolated.subscriber s on s.insurer_id = $1 and s.id = p.subscriber_id
where p.insurer_id = $1 and p.superseded_at is null and p.card_key >= $2 and p.card_key < $3
  and p.kind = 'DEPENDANT' and p.valid_to is null and p.subscriber_id <> $4
order by p.card_key, p.id
