-- What is not registered yet and due from $2 and before $3, by that day, behind $4.
with last as (
  select f.due_on, f.id from isolated.open_filing f where f.insurer_id = $1 and f.id = $4
  union all
  select w.earliest_filing + 5, w.id from isolated.file_import w where w.insurer_id = $1 and w.id = $4
)
select * from (
  (select
-- include filing-deadline
    , null as "subscriberBranchNumber"
    from isolated.open_filing f
    where f.insurer_id = $1 and f.done_at is null and f.due_on >= $2::date and f.due_on < $3::date
      and ($4::uuid is null or (f.due_on, f.id) > (select l.due_on, l.id from last l))
    order by f.due_on, f.id limit $5)
  union all
  (select w.id, 'AWAITING_APPROVAL', w.id, null, w.ok_count, null, null, w.earliest_filing, w.earliest_filing + 5, null, null
    from isolated.file_import w
    where w.insurer_id = $1 and w.state in ('AWAITING_APPROVAL', 'APPLYING')
      and w.earliest_filing + 5 >= $2 and w.earliest_filing + 5 < $3
      and ($4 is null or (w.earliest_filing + 5, w.id) > (select l.due_on, l.id from last l))
    order by w.earliest_filing, w.id limit $5)
) as open
order by "dueOn", id
limit $5
