-- include message
  and m.id = $2
