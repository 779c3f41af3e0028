-- In one of the states $2, newest first, before $3.
-- include message
  and m.state = any ($2) and m.id < $3
order by m.id desc
limit $4
