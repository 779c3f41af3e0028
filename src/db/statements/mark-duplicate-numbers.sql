-- All who were given one of them are refused.
update isolated.staged_row set fault = 'MY_NUMBER_DUPLICATE_IN_FILE'
where insurer_id = $1 and import_id = $2 and (fault is null or fault = any ($4::text[]))
  and my_number_index = any ($3::bytea[])
