select c.id, c.kind, c.account_id as "accountId", c.assignment_id as "assignmentId", c.terminal_id as "terminalId",
  c.valid_until as "validUntil", c.reason, c.drafted_at as "draftedAt", c.drafted_by as "draftedById",
  drafter.login_id as "draftedBy", c.decision, c.decided_at as "decidedAt", decider.login_id as "decidedBy",
  c.decision_reason as "decisionReason"
from isolated.account_change c
left join isolated.account drafter on drafter.insurer_id = $1 and drafter.id = c.drafted_by
left join isolated.account decider on decider.insurer_id = $1 and decider.id = c.decided_by
