update isolated.my_number
set cipher = null, blind_index = null, deletion_kind = '1', update_seq = update_seq + 1, recorded_at = $4::timestamptz
where insurer_id = $1 and subscriber_id = any ($3::uuid[]) and import_id = $2 and deletion_kind = '0'
