-- The same question put to the earlier rows of a file.
select subscriber_id as id from isolated.staged_row
  where insurer_id = $1 and import_id = $2 and fault is null and eligibility_id = any ($3::text[])
union
select subscriber_id from isolated.staged_row
  where insurer_id = $1 and import_id = $2 and fault is null and my_number_index = any ($4::bytea[])
union
select subscriber_id from isolated.staged_row
  where insurer_id = $1 and import_id = $2 and fault is null and card_key = any ($5::text[])
