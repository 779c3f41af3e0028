update isolated.result_part p set cipher = g.cipher
from unnest($2::bytea[], $3::uuid[], $4::integer[]) as g (cipher, import_id, part)
where p.insurer_id = $1 and p.import_id = g.import_id and p.part = g.part
