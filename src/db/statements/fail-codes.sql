update isolated.organization_code
set state = 'FAILED', failure = $4, changed_at = $2::timestamptz, acquisition_hash = null, sent_at = null
where insurer_id = $1 and subscriber_id = any ($3::uuid[])
