select id from isolated.file_import where insurer_id = $1 and id = $2 for update
