-- By their keys: the index of an acquisition leads to everybody in it. Whoever was answered meanwhile was sent as well.
update isolated.organization_code set sent_at = $4::timestamptz
where insurer_id = $1 and subscriber_id = any ($3::uuid[]) and acquisition_id is not distinct from $2
