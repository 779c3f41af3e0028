-- Answers whether somebody's code is still awaited.
update isolated.code_acquisition a set finished_at = coalesce(a.finished_at, $3::timestamptz)
where a.insurer_id = $1 and a.id = $2
returning exists (
  select from isolated.organization_code c
  where c.insurer_id = $1 and c.acquisition_id = $2 and c.state = 'REQUESTED') as "isAwaited"
