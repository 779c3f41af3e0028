-- Waits for the exchanges about a person that are being written down; those that come later wait for the transaction.
select pg_advisory_xact_lock(hashtextextended(s.id::text, $1))
from isolated.subscriber s
where s.insurer_id = $1 and s.id = $2
