-- Oldest first, behind $2.
select d.id from isolated.doubt d
where d.insurer_id = $1 and d.state = 'RESOLVED'
  and ($2::uuid is null or (d.raised_at, d.id) > (select l.raised_at, l.id from isolated.doubt l where l.insurer_id = $1 and l.id = $2))
order by d.raised_at, d.id
limit $3
