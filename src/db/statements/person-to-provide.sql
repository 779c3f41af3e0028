-- include person-to-provide
where s.insurer_id = $1 and s.id = $3
