update isolated.staged_row s set my_number = g.cipher
from unnest($2::bytea[], $3::uuid[], $4::integer[]) as g (cipher, import_id, line)
where s.insurer_id = $1 and s.import_id = g.import_id and s.line = g.line
