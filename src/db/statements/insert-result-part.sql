insert into isolated.result_part (insurer_id, import_id, part, cipher) values ($1, $2, $3, $4)
