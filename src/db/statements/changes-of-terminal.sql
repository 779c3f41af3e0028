-- Of a terminal ($4), newest first, before $2; $5: only what waits.
-- include account-change
where c.insurer_id = $1 and c.terminal_id = $4 and c.id < $2 and (not $5 or c.decision is null)
order by c.id desc
limit $3
