update isolated.my_number n set cipher = g.cipher, key_version = $2
from unnest($3::bytea[], $4::uuid[]) as g (cipher, subscriber_id)
where n.insurer_id = $1 and n.subscriber_id = g.subscriber_id
