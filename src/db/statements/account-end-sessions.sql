select tenancy.end_sessions(a.id) as ended from isolated.account a where a.insurer_id = $1 and a.id = $2
