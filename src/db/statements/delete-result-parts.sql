delete from isolated.result_part where insurer_id = $1 and import_id = $2
