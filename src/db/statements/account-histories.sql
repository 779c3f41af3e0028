-- What was ever in force for accounts, and when their duties ended, for domain/assignment.ts to tell what counts on a day.
select c.account_id as "accountId", c.decided_at as "decidedAt", g.id, g.affairs, g.privilege_level as "privilegeLevel", g.operations,
  g.procedures, g.terminals, g.valid_from as "validFrom", g.valid_until as "validUntil"
from isolated.account_change c
left join isolated.assignment g on g.insurer_id = $1 and g.id = c.assignment_id
where c.insurer_id = $1 and c.account_id = any ($2) and c.kind in ('OPEN', 'ASSIGN', 'LEAVE') and c.decision in ('CONFIRMED', 'DONE')
order by c.decided_at
