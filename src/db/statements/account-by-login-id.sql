select id from isolated.account where insurer_id = $1 and login_id = $2
