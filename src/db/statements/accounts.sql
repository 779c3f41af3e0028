-- By login ID behind that of $2; $3: how a login ID or staff number begins, or what the name holds; $4: of a kind.
-- include account-facts
where a.insurer_id = $1
  and a.login_id > coalesce((select last.login_id from isolated.account last where last.insurer_id = $1 and last.id = $2), '')
  and ($3::text is null or starts_with(a.login_id, $3) or starts_with(a.staff_number, $3) or position($3 in a.name) > 0)
  and ($4::text is null or a.kind = $4)
order by a.login_id
limit $5
