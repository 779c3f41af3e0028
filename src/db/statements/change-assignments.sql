-- What the changes $2 give, in force or not.
select c.id as "changeId", g.id, g.affairs, g.privilege_level as "privilegeLevel", g.operations, g.procedures, g.terminals,
  g.valid_from as "validFrom", g.valid_until as "validUntil", case when c.decision in ('CONFIRMED', 'DONE') then c.decided_at end as "inForceSince"
from isolated.account_change c
join isolated.assignment g on g.insurer_id = $1 and g.id = c.assignment_id
where c.insurer_id = $1 and c.id = any ($2)
