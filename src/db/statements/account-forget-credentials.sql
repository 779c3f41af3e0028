select tenancy.forget_credentials(a.id) from isolated.account a where a.insurer_id = $1 and a.id = $2
