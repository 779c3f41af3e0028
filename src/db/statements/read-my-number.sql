-- A number that was cancelled has no cipher text.
select n.cipher, s.id as "subscriberId", s.in_doubt as "inDoubt"
from isolated.subscriber s
left join isolated.my_number n on n.insurer_id = $1 and n.subscriber_id = s.id
where s.insurer_id = $1 and s.subscriber_branch_number = $2
