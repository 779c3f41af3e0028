-- What was registered late since $2, newest first, behind $3.
with
-- include withdrawn
,
-- include late-twice
, last as (
  select p.recorded_at as at, p.id from isolated.eligibility_period p where p.insurer_id = $1 and p.id = $3
  union all
  select f.done_at, f.id from isolated.open_filing f where f.insurer_id = $1 and f.id = $3
), late as (
  select * from (
    (select p.recorded_at as at, p.id, 'REGISTERED_LATE' as kind, p.import_id, null::integer as line, null as name,
        null as fault, p.notified_on, p.notified_on + 5 as due_on, p.subscriber_id, null as eligibility_id
-- include late-periods
      and ($3::uuid is null or (p.recorded_at, p.id) < (select l.at, l.id from last l))
      order by p.recorded_at desc, p.id desc limit $4)
    union all
    (select f.done_at, f.id, 'REFUSED_ROW', f.import_id, f.line, f.name_kanji, f.fault, f.notified_on, f.due_on, null, f.eligibility_id
-- include late-filings
      and ($3 is null or (f.done_at, f.id) < (select l.at, l.id from last l))
      order by f.done_at desc, f.id desc limit $4)
  ) as both_kinds
  order by at desc, id desc limit $4
)
select t.id, t.kind, t.import_id as "importId", t.line, 1 as rows, coalesce(t.name, s.name_kanji) as name, t.fault,
  t.notified_on as "notifiedOn", t.due_on as "dueOn", timezone('Asia/Tokyo', t.at)::date as "doneOn",
  s.subscriber_branch_number as "subscriberBranchNumber"
from late t
left join isolated.eligibility_id e on e.insurer_id = $1 and e.eligibility_id = t.eligibility_id and e.released_at is null
left join isolated.subscriber s on s.insurer_id = $1 and s.id = case when e.subscriber_id is null then t.subscriber_id else e.subscriber_id end
order by t.at desc, t.id desc
