update isolated.eligibility_period set superseded_at = $3
where insurer_id = $1 and id = any ($2::uuid[]) and superseded_at is null
