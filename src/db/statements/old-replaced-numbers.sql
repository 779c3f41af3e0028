select import_id as "importId", subscriber_id as "subscriberId", cipher from isolated.replaced_my_number
where insurer_id = $1 and key_version < $2 and (import_id, subscriber_id) > ($4::uuid, $5::uuid)
order by import_id, subscriber_id
limit $3
for no key update skip locked
