-- Earlier rows of a file that were found good. Not joined with what is given: nothing is known of a table that one
-- transaction fills, and all that came before would be read for each batch.
select line, cells, encode(my_number_index, 'hex') as "numberKey", subscriber_id as "subscriberId"
from isolated.staged_row
where insurer_id = $1 and import_id = $2 and line = any ($3::integer[]) and fault is null
