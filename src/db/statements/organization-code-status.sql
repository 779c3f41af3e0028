select c.state, c.failure, coalesce(a.requested_at, c.changed_at) as "changedAt", a.requested_at is not null as "isUnderWay"
from isolated.subscriber s
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = s.id
left join isolated.code_acquisition a on a.insurer_id = $1 and a.subscriber_id = s.id and a.finished_at is null
where s.insurer_id = $1 and s.id = $2
