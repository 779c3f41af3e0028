select version from isolated.data_key where insurer_id = $1 and purpose = 'cipher' and destroyed_at is null order by version
