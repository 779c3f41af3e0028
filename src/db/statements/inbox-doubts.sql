select count(*) filter (where d.state = 'OPEN')::integer as "doubtsOpen",
  count(*) filter (where d.state = 'PROPOSED' and d.proposed_by <> $2)::integer as "doubtsToConfirm"
from isolated.doubt d
where d.insurer_id = $1 and d.state <> 'RESOLVED'
