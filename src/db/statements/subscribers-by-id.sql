-- include subscriber
where s.insurer_id = $1 and s.id = any ($2::uuid[])
