update isolated.message given set state = 'QUEUED', queued_at = $3, changed_at = $3
where given.insurer_id = $1 and given.id = $2 and given.state = 'DEAD' and exists (
  select from isolated.message m
  left join isolated.inquiry i on i.insurer_id = $1 and i.id = m.subject_id
  where m.insurer_id = $1 and m.id = given.id and
-- include message-to-repeat
)
