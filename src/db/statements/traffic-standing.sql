-- At $2; inquiries before $3 are not looked at for the last exchange.
select sending.*, asking.*, answering.*, greatest(arrived.last, received.last) as "lastArrivedAt",
  greatest(arrived.last, arrived.sent, received.last) as "lastExchangeAt"
from (
  select count(*) filter (where m.state = 'QUEUED')::integer as "waitingToSend",
    min(m.queued_at) filter (where m.state = 'QUEUED') as "oldestWaitingAt",
    count(*) filter (where m.state = 'DEAD' and
-- include message-to-repeat
    )::integer as dead
  from isolated.message m left join isolated.inquiry i on i.insurer_id = $1 and i.id = m.subject_id
  where m.insurer_id = $1 and m.state <> 'SENT') as sending
cross join (
  select count(*) filter (where i.due_at < $2)::integer as "inquiriesOverdue",
    min(i.changed_at) filter (where i.state = 'SENT') as "unansweredSince"
  from isolated.inquiry i
  where i.insurer_id = $1 and i.state in ('ACCEPTED', 'SENT', 'WAITING')) as asking
cross join (
  select count(*)::integer as "provisionsWaiting" from isolated.provision p
  where p.insurer_id = $1 and p.state = 'WAITING') as answering
cross join (
  -- What ended without an answer has brought nothing.
  select max(i.changed_at) filter (where i.answer_digest is not null or i.state = 'WAITING') as last,
    max(i.changed_at) filter (where i.state = 'SENT') as sent
  from isolated.inquiry i
  where i.insurer_id = $1 and i.requested_at >= $3) as arrived
cross join (
  select max(p.received_at) as last from isolated.provision p where p.insurer_id = $1) as received
