update isolated.subscriber s
set my_number_state = r.state, my_number_missing_reason = r.missing_reason, my_number_missing_memo = r.missing_memo
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as r (id, state, missing_reason, missing_memo)
where s.insurer_id = $1 and s.id = r.id
