-- include provision-record
where r.insurer_id = $1 and r.id = $2
