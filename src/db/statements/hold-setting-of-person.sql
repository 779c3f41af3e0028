-- What is set for a person does not change while an exchange about them is written down: until the transaction ends.
select pg_advisory_xact_lock_shared(hashtextextended(s.id::text, $1))
from isolated.subscriber s
where s.insurer_id = $1 and s.subscriber_branch_number = $2
