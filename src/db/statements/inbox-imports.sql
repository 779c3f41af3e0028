-- For $2; what came back since $3.
select count(*) filter (where f.state = 'AWAITING_APPROVAL' and f.uploaded_by <> $2)::integer as "toApprove",
  count(*) filter (where f.state = 'AWAITING_APPROVAL' and f.uploaded_by = $2)::integer as "sentWaiting",
  count(*) filter (where f.uploaded_by = $2 and f.ended_at >= $3::timestamptz
    and (f.state = 'REFUSED' or (f.state = 'APPLIED' and f.fault_counts <> '{}')))::integer as "cameBack"
from isolated.file_import f
where f.insurer_id = $1 and (f.state = 'AWAITING_APPROVAL' or f.ended_at >= $3)
