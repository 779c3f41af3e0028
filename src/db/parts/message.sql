select m.id, m.kind, m.state, m.attempts, m.fault, m.queued_at as "queuedAt", m.changed_at as "changedAt",
  coalesce(i.processing_number, p.processing_number) as "processingNumber"
from isolated.message m
left join isolated.inquiry i on i.insurer_id = $1 and i.id = m.subject_id and m.kind = 'INQUIRY'
left join isolated.provision p on p.insurer_id = $1 and p.id = m.subject_id and m.kind = 'ANSWER'
where m.insurer_id = $1
