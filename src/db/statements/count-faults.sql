select fault, count(*)::integer as count from isolated.staged_row
where insurer_id = $1 and import_id = $2 and fault is not null
group by fault
