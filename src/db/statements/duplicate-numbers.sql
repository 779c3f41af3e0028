-- My Numbers given to two different persons in the file; $3: faulty rows that count as well.
select my_number_index as index from isolated.staged_row
where insurer_id = $1 and import_id = $2 and (fault is null or fault = any ($3::text[])) and my_number_index is not null
group by my_number_index having count(distinct subscriber_id) > 1
