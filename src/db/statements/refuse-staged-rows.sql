update isolated.staged_row s set fault = r.fault
from unnest($3::integer[], $4::text[]) as r (line, fault)
where s.insurer_id = $1 and s.import_id = $2 and s.line = r.line
