-- Newest first, behind $2; $5: those of one file.
-- include my-number-entry
where e.insurer_id = $1 and e.subscriber_id = $4 and ($2::uuid is null or e.id < $2) and ($5::uuid is null or e.import_id = $5)
order by e.id desc
limit $3
