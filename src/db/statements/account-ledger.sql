-- What was drafted or decided from $2 until before $3, oldest first, behind the change of $4; with what it was about.
select c.id, c.kind, coalesce(a.login_id, '') as "loginId", coalesce(a.name, '') as name, coalesce(a.staff_number, '') as "staffNumber",
  coalesce(t.name, '') as "terminalName", c.reason, c.drafted_at as "draftedAt", drafter.login_id as "draftedBy",
  c.decision, c.decided_at as "decidedAt", decider.login_id as "decidedBy", coalesce(c.decision_reason, '') as "decisionReason",
  g.affairs, g.privilege_level as "privilegeLevel", g.operations, g.procedures, g.valid_from as "validFrom",
  coalesce(g.valid_until, c.valid_until) as "validUntil"
from isolated.account_change c
left join isolated.account a on a.insurer_id = $1 and a.id = c.account_id
left join isolated.terminal t on t.insurer_id = $1 and t.id = c.terminal_id
left join isolated.assignment g on g.insurer_id = $1 and g.id = c.assignment_id
left join isolated.account drafter on drafter.insurer_id = $1 and drafter.id = c.drafted_by
left join isolated.account decider on decider.insurer_id = $1 and decider.id = c.decided_by
where c.insurer_id = $1 and c.drafted_at >= $2 and c.drafted_at < $3 and ($4::uuid is null or c.id > $4)
order by c.id
limit $5
