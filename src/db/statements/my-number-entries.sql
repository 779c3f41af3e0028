-- Newest first, behind $2; $4: those of one file.
-- include my-number-entry
where e.insurer_id = $1 and ($2::uuid is null or e.id < $2) and ($4::uuid is null or e.import_id = $4)
order by e.id desc
limit $3
