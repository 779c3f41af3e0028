-- What the platform operator has given last, by domain/assignment.ts' order; an assignment that waits for its day is left out.
select g.affairs, g.privilege_level as "privilegeLevel", g.operations, g.procedures
from isolated.assignment g
join isolated.account_change c on c.insurer_id = $1 and c.assignment_id = g.id and c.decision in ('CONFIRMED', 'DONE')
where g.insurer_id = $1 and g.account_id = $2 and g.valid_from <= $3
order by g.valid_from desc, c.decided_at desc, g.id desc
limit 1
