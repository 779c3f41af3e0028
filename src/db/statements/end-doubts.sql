-- Of the persons of a resolved doubt, those whom no other doubt is about.
update isolated.subscriber s set in_doubt = false
from isolated.doubted_subscriber c
where c.insurer_id = $1 and c.doubt_id = $2 and s.insurer_id = $1 and s.id = c.subscriber_id
  and not exists (
    select from isolated.doubted_subscriber o
    join isolated.doubt d on d.insurer_id = $1 and d.id = o.doubt_id and d.state <> 'RESOLVED'
    where o.insurer_id = $1 and o.subscriber_id = s.id)
