-- Managers whose ID is not closed.
-- include account-facts
where a.insurer_id = $1 and a.kind = 'MANAGER' and a.closed_at is null
