-- include account-change
where c.insurer_id = $1 and c.id = $2
