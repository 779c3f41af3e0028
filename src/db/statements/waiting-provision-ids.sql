-- Newest first, behind $2.
select p.id from isolated.provision p
where p.insurer_id = $1 and p.state = 'WAITING'
  and ($2::uuid is null or (p.received_at, p.id) < (
    select l.received_at, l.id from isolated.provision l where l.insurer_id = $1 and l.id = $2))
order by p.received_at desc, p.id desc
limit $3
