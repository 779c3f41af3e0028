insert into isolated.data_key (insurer_id, purpose, version, wrapped) values ($1, $2, $3, $4)
