insert into isolated.granted_procedure (insurer_id, account_id, procedure_code) select $1, $2::uuid, unnest($3::text[]) on conflict do nothing
