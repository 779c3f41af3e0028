-- Rows of a file that was withdrawn are in doubt no more: they were wrong, as two persons have said of the whole file.
with ended as (
  update isolated.doubt d
  set state = 'RESOLVED', proposal = 'ROW_WRONG', proposal_comment = 'ファイルの取消', proposed_by = null, proposed_at = null,
    resolved_by = $3::uuid, resolved_at = $4::timestamptz
  where d.insurer_id = $1 and d.import_id = $2 and d.state <> 'RESOLVED'
)
update isolated.subscriber s set in_doubt = false
where s.insurer_id = $1 and s.id = any ($5::uuid[])
  and not exists (
    select from isolated.doubted_subscriber c
    join isolated.doubt d on d.insurer_id = $1 and d.id = c.doubt_id
    where c.insurer_id = $1 and c.subscriber_id = s.id and d.state <> 'RESOLVED' and d.import_id is distinct from $2)
