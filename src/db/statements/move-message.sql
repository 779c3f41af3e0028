-- After an attempt; $4 is why it failed.
update isolated.message set state = $3, fault = $4, attempts = attempts + 1, changed_at = $5
where insurer_id = $1 and id = $2 and state = 'QUEUED'
