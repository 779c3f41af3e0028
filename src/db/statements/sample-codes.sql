select c.subscriber_id as "subscriberId", c.cipher, c.blind_index as "blindIndex" from isolated.organization_code c
where c.insurer_id = $1 and c.cipher is not null
order by random()
limit $2
