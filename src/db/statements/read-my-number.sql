select n.cipher, s.id as "subscriberId", s.subscriber_branch_number as "subscriberBranchNumber"
from isolated.subscriber s
left join isolated.my_number n on n.insurer_id = $1 and n.subscriber_id = s.id
where s.insurer_id = $1 and s.subscriber_branch_number = $2
