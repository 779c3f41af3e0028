-- Newest first, behind $2; $4: only what this user may decide.
select id from isolated.file_import
where insurer_id = $1
  and ($2::uuid is null or (uploaded_at, id) < (select uploaded_at, id from isolated.file_import where insurer_id = $1 and id = $2))
  and ($4::uuid is null or (state = 'AWAITING_APPROVAL' and uploaded_by <> $4))
order by uploaded_at desc, id desc
limit $3
