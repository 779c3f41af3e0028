update isolated.data_key set wrapped = null, destroyed_at = $3
where insurer_id = $1 and purpose = 'cipher' and version < $2 and destroyed_at is null
