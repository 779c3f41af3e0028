insert into isolated.account (insurer_id, id, login_id, name, kind, privilege_level) values ($1, $2, $3, $4, $5, $6)
