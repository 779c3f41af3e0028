-- Newest first, behind $2. $4: only what this user may decide; $5: only what this user has sent; $6: only what came back
-- with faults since then.
select id from isolated.file_import
where insurer_id = $1
  and ($2::uuid is null or (uploaded_at, id) < (select uploaded_at, id from isolated.file_import where insurer_id = $1 and id = $2))
  and ($4::uuid is null or (state = 'AWAITING_APPROVAL' and uploaded_by <> $4))
  and ($5::uuid is null or uploaded_by = $5)
  and ($6::timestamptz is null
    or (ended_at >= $6 and (state = 'REFUSED' or (state = 'APPLIED' and fault_counts <> '{}'))))
order by uploaded_at desc, id desc
limit $3
