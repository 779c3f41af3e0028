select n.subscriber_id as "subscriberId", n.cipher, n.blind_index as "blindIndex" from isolated.my_number n
where n.insurer_id = $1 and n.cipher is not null
order by random()
limit $2
