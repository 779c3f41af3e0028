insert into isolated.operation_log
  (insurer_id, account_id, privilege_level, affair, operation, result, row_count, branch_numbers, subject, request_id, terminal_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
