insert into isolated.staged_row
  (insurer_id, import_id, line, cells, my_number, my_number_index, fault, fault_column, effects, subscriber_id)
select $1, $2::uuid, r.*
from unnest($3::integer[], $4::json[], $5::bytea[], $6::bytea[], $7::text[], $8::smallint[], $9::smallint[], $10::uuid[]) as r
