update isolated.my_number n
set cipher = r.cipher, blind_index = r.blind_index, key_version = $5, update_seq = n.update_seq + 1,
  recorded_at = $6, import_id = $7
from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as r (subscriber_id, cipher, blind_index)
where n.insurer_id = $1 and n.subscriber_id = r.subscriber_id
