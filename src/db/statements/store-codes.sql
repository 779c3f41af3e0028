update isolated.organization_code c
set state = 'ACQUIRED', changed_at = $2::timestamptz, acquisition_hash = null, sent_at = null,
  cipher = g.cipher, key_version = $3::integer, blind_index = g.blind_index
from unnest($4::uuid[], $5::bytea[], $6::bytea[]) as g (subscriber_id, cipher, blind_index)
where c.insurer_id = $1 and c.subscriber_id = g.subscriber_id
