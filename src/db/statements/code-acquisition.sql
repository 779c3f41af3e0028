select a.id, a.affair, a.subscriber_id as "subscriberId", i.code as institution
from isolated.code_acquisition a
join shared.institution i on i.insurer_id = a.insurer_id
where a.insurer_id = $1 and a.id = $2
