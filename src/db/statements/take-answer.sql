update isolated.inquiry
set state = $3, refusal = $4, changed_at = $5, provided_at = $6, provider_department = $7, answer_digest = $8
where insurer_id = $1 and id = $2
