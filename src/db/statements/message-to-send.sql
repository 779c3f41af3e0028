select m.kind, m.subject_id as "subjectId" from isolated.message m
where m.insurer_id = $1 and m.id = $2 and m.state = 'QUEUED'
