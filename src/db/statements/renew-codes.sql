update isolated.organization_code c set cipher = g.cipher, key_version = $2
from unnest($3::bytea[], $4::uuid[]) as g (cipher, subscriber_id)
where c.insurer_id = $1 and c.subscriber_id = g.subscriber_id
