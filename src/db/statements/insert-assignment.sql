insert into isolated.assignment
  (insurer_id, id, account_id, affairs, privilege_level, operations, procedures, terminals, valid_from, valid_until)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
