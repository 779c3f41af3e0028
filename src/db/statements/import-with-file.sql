select id from isolated.file_import
where insurer_id = $1 and kind = $2 and sha256 = $3 and state not in ('REFUSED', 'WITHDRAWN', 'EXPIRED')
