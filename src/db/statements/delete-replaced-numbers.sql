delete from isolated.replaced_my_number where insurer_id = $1 and import_id = $2
