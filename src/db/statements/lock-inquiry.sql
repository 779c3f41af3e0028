select i.state, i.closed_at as "closedAt", i.due_at as "dueAt", i.reminded_at as "remindedAt"
from isolated.inquiry i
where i.insurer_id = $1 and i.id = $2
for update
