select
  (select count(*) from isolated.provision p
    where p.insurer_id = $1 and p.state = 'WAITING')::integer as "provisionsToAnswer",
  (select count(*) from isolated.inquiry i
    where i.insurer_id = $1 and i.requested_by = $2 and i.closed_at is null
      and i.state not in ('ACCEPTED', 'SENT', 'WAITING'))::integer as "inquiriesToClose"
