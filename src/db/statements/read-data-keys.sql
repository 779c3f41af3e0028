select purpose, version, wrapped from isolated.data_key where insurer_id = $1 and destroyed_at is null
