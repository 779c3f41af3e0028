-- Of the next $3 persons behind $2, in the order of ids.
select s.id from (
  select id from isolated.subscriber where insurer_id = $1 and id > $2::uuid order by id limit $3
) as s
order by s.id desc limit 1
