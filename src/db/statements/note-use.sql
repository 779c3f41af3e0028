insert into isolated.used_operation (insurer_id, account_id, operation, last_used_on) values ($1, $2, $3, $4)
on conflict (insurer_id, account_id, operation) do update set last_used_on = excluded.last_used_on
