-- include subscriber
where s.insurer_id = $1 and s.subscriber_branch_number = $2
