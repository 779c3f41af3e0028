-- The same for those that have not left, which are few among many; given up are only those that can be sent again.
-- include message
  and m.state <> 'SENT' and m.state = any ($2) and m.id < $3 and (m.state <> 'DEAD' or
-- include message-to-repeat
  )
order by m.id desc
limit $4
