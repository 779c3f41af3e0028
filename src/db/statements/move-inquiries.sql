-- Of those that wait to be sent; somebody may have been faster. The n-th of $3 and $4 is the n-th inquiry's.
update isolated.inquiry i
set state = ($3::text[])[array_position($2::uuid[], i.id)], refusal = ($4::text[])[array_position($2::uuid[], i.id)],
  changed_at = $5
where i.insurer_id = $1 and i.id = any ($2::uuid[]) and i.state = 'ACCEPTED'
