-- Locked: of two answers that arrive at once the second sees the first.
select i.id, i.state, i.provider_code as "providerCode", i.requested_at as "requestedAt", i.answer_digest as "answerDigest",
  s.subscriber_branch_number as "branchNumber",
  coalesce(c.state = 'ACQUIRED' and c.changed_at = i.code_changed_at, false) as "linkHolds"
from isolated.inquiry i
join isolated.subscriber s on s.insurer_id = $1 and s.id = i.subscriber_id
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = i.subscriber_id
where i.insurer_id = $1 and i.processing_number = $2
for update of i
