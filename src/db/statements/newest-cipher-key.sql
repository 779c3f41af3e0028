select max(version) as version from isolated.data_key where insurer_id = $1 and purpose = 'cipher'
