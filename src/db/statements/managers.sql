-- Managers' IDs in any state, in the order in which they were opened.
-- include account-facts
where a.insurer_id = $1 and a.kind = 'MANAGER'
order by a.id
