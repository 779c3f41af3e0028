select import_id as "importId", part, cipher from isolated.result_part
where insurer_id = $1 and get_byte(cipher, 0) * 256 + get_byte(cipher, 1) < $2::integer and (import_id, part) > ($4::uuid, $5::integer)
order by import_id, part
limit $3
for no key update skip locked
