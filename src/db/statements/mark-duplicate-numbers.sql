-- A My Number given to two different persons in the file: all of them are refused.
update isolated.staged_row r set fault = 'MY_NUMBER_DUPLICATE_IN_FILE'
from (
  select my_number_index from isolated.staged_row
  where insurer_id = $1 and import_id = $2 and fault is null and my_number_index is not null
  group by my_number_index having count(distinct subscriber_id) > 1) as given
where r.insurer_id = $1 and r.import_id = $2 and r.fault is null and r.my_number_index = given.my_number_index
