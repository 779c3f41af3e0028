-- The version is the first two bytes of a cipher text.
select import_id as "importId", line, my_number as cipher from isolated.staged_row
where insurer_id = $1 and get_byte(my_number, 0) * 256 + get_byte(my_number, 1) < $2::integer and (import_id, line) > ($4::uuid, $5::integer)
order by import_id, line
limit $3
for no key update skip locked
