update isolated.inquiry set outcome_use = $3, use_note = $4, closed_by = $5, closed_at = $6
where insurer_id = $1 and id = $2
