-- include inquiry
where i.insurer_id = $1 and i.id = $2
