select line, cells, my_number as "myNumber", my_number_index as "myNumberIndex", subscriber_id as "subscriberId", effects
from isolated.staged_row
where insurer_id = $1 and import_id = $2 and line > $3 and fault is null
order by line
limit $4
