-- From the state of $3; no row: somebody was faster.
update isolated.inquiry set state = $4, refusal = $5, changed_at = $6
where insurer_id = $1 and id = $2 and state = $3
