insert into shared.sign_in (insurer_id, login_id, account_id, password_hash, password_set_at, factor_required)
values ($1, $2, $3, $4, $5, $6)
