select m.id, m.kind, m.subject_id as "subjectId" from isolated.message m
where m.insurer_id = $1 and m.id = any ($2::uuid[]) and m.state = 'QUEUED'
