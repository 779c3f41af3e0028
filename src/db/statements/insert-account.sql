insert into isolated.account (insurer_id, id, login_id, name, kind, staff_number, valid_from, valid_until)
values ($1, $2, $3, $4, $5, $6, $7, $8)
