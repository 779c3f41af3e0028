update isolated.replaced_my_number r set cipher = g.cipher, key_version = $2
from unnest($3::bytea[], $4::uuid[], $5::uuid[]) as g (cipher, import_id, subscriber_id)
where r.insurer_id = $1 and r.import_id = g.import_id and r.subscriber_id = g.subscriber_id
