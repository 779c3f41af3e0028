-- With their file.
update isolated.open_filing set done_at = $3::timestamptz, done_by = $4::uuid, done_reason = 'ファイルの取消'
where insurer_id = $1 and import_id = $2 and done_at is null
