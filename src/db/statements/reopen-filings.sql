-- Rows of other files that a withdrawn period had registered at last.
update isolated.open_filing f set done_at = null, done_by = null
where f.insurer_id = $1 and f.import_id <> $2 and f.done_reason is null
  and exists (
    select from isolated.eligibility_id e
    join isolated.eligibility_period p on p.insurer_id = $1 and p.subscriber_id = e.subscriber_id
    join isolated.eligibility_period w on w.insurer_id = $1 and w.subscriber_id = e.subscriber_id
    where e.insurer_id = $1 and e.eligibility_id = f.eligibility_id and p.eligibility_id = f.eligibility_id
      and p.import_id = $2 and p.recorded_at = f.done_at
      and w.supersedes = p.id and w.change in ('WITHDRAWAL', 'RESTORATION'))
  and not exists (
    select from isolated.open_filing o
    where o.insurer_id = $1 and o.eligibility_id = f.eligibility_id and o.notified_on = f.notified_on
      and o.name_kanji = f.name_kanji and o.done_at is null)
