-- Whoever lost the My Number meanwhile, or has a code by now, is left out.
insert into isolated.organization_code (insurer_id, subscriber_id, state, changed_at, acquisition_id, acquisition_hash)
select $1, g.subscriber_id, 'REQUESTED', $2::timestamptz, $3::uuid, g.hash
from unnest($4::uuid[], $5::bytea[]) as g (subscriber_id, hash)
join isolated.my_number n on n.insurer_id = $1 and n.subscriber_id = g.subscriber_id
join isolated.subscriber s on s.insurer_id = $1 and s.id = g.subscriber_id
where n.blind_index is not null and not s.in_doubt
on conflict (insurer_id, subscriber_id) do update
  set state = 'REQUESTED', failure = null, changed_at = excluded.changed_at, sent_at = null,
    acquisition_id = excluded.acquisition_id, acquisition_hash = excluded.acquisition_hash
  where organization_code.state in ('FAILED', 'DETACHED')
