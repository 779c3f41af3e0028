insert into isolated.granted_operation (insurer_id, account_id, operation) select $1, $2::uuid, unnest($3::text[]) on conflict do nothing
