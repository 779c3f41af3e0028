insert into shared.sign_in (insurer_id, login_id, account_id, password_hash) values ($1, $2, $3, $4)
