-- The same for those that have not left, which are few among many.
-- include message
  and m.state <> 'SENT' and m.state = any ($2) and m.id < $3
order by m.id desc
limit $4
