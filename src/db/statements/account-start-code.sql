select tenancy.set_start_code(a.id, $3, $4) as "isSet" from isolated.account a where a.insurer_id = $1 and a.id = $2
