-- At most one. $2: blind index.
-- include subscriber
where s.insurer_id = $1 and s.standing = 'REGISTERED'
  and s.id = (select n.subscriber_id from isolated.my_number n where n.insurer_id = $1 and n.blind_index = $2)
