select line, cells, fault from isolated.staged_row
where insurer_id = $1 and import_id = $2 and line > $3 and fault is not null
order by line
limit $4
