select tenancy.reserve_login_id(a.id) from isolated.account a where a.insurer_id = $1 and a.id = $2
