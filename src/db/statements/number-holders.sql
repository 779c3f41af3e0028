select subscriber_id as id, encode(blind_index, 'hex') as "numberKey" from isolated.my_number
where insurer_id = $1 and blind_index = any ($2::bytea[])
