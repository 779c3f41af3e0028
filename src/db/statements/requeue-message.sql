update isolated.message set state = 'QUEUED', queued_at = $3, changed_at = $3
where insurer_id = $1 and id = $2 and state = 'DEAD'
