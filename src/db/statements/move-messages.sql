-- After an attempt; why it failed is said by a code. The n-th of $3 and $4 is the n-th message's.
update isolated.message m
set state = ($3::text[])[array_position($2::uuid[], m.id)], fault = ($4::text[])[array_position($2::uuid[], m.id)],
  attempts = m.attempts + 1, changed_at = $5
where m.insurer_id = $1 and m.id = any ($2::uuid[]) and m.state = 'QUEUED'
