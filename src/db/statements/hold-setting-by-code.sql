-- What is set for a person does not change while an exchange about them is written down: until the transaction ends.
select pg_advisory_xact_lock_shared(hashtextextended(c.subscriber_id::text, $1))
from isolated.organization_code c
where c.insurer_id = $1 and c.blind_index = $2 and c.state = 'ACQUIRED'
