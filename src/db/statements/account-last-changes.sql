-- The last change of each kind that took effect for an ID.
select distinct on (c.kind) c.kind, c.drafted_by as "draftedBy", c.decided_at as "decidedAt"
from isolated.account_change c
where c.insurer_id = $1 and c.account_id = $2 and c.decision in ('CONFIRMED', 'DONE')
order by c.kind, c.decided_at desc, c.id desc
