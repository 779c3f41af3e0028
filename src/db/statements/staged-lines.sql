-- Earlier rows of a file that were found good.
select r.line, r.cells, encode(r.my_number_index, 'hex') as "numberKey", r.subscriber_id as "subscriberId"
from unnest($3::integer[]) as given
join isolated.staged_row r on r.insurer_id = $1 and r.import_id = $2 and r.line = given
where r.fault is null
