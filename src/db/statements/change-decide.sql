-- Whoever comes second changes no row.
update isolated.account_change c
set decision = $3, decided_by = $4, decided_at = $5, decision_reason = $6
where c.insurer_id = $1 and c.id = $2 and c.decision is null
