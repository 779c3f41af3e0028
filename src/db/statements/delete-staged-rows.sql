delete from isolated.staged_row where insurer_id = $1 and import_id = $2
