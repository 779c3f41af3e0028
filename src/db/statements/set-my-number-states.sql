update isolated.subscriber s
set my_number_state = r.state, my_number_missing_reason = r.missing_reason
from unnest($2::uuid[], $3::text[], $4::text[]) as r (id, state, missing_reason)
where s.insurer_id = $1 and s.id = r.id
