update isolated.eligibility_period set superseded_at = $4::timestamptz
where insurer_id = $1 and subscriber_id = any ($3::uuid[]) and import_id = $2 and superseded_at is null
