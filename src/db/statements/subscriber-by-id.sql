-- include subscriber
where s.insurer_id = $1 and s.id = $2
