select line, cells, encode(my_number_index, 'hex') as "numberKey", subscriber_id as "subscriberId"
from isolated.staged_row
where insurer_id = $1 and import_id = $2 and fault is null and subscriber_id = any ($3::uuid[])
order by line
