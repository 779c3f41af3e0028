insert into isolated.my_number (insurer_id, subscriber_id, cipher, blind_index, key_version, recorded_at, import_id)
select $1, r.*, $5, $6::timestamptz, $7::uuid from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as r
