-- include message
  and m.kind = $2 and m.subject_id = $3
