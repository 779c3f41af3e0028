-- The person was registered by somebody else since the check.
update isolated.staged_row s set subscriber_id = r.subscriber_id
from unnest($3::integer[], $4::uuid[]) as r (line, subscriber_id)
where s.insurer_id = $1 and s.import_id = $2 and s.line = r.line
