-- include account-facts
where a.insurer_id = $1 and a.id = any ($2)
