-- Late since $2, due on or before $3 (today); no list is counted further than $4.
with
-- include withdrawn
,
-- include late-twice
select
  ((select count(*) from (
      select from isolated.open_filing f
      where f.insurer_id = $1 and f.done_at is null and f.due_on >= $3::date limit $4) as filings)
    + (select count(*) from isolated.file_import w
      where w.insurer_id = $1 and w.state in ('AWAITING_APPROVAL', 'APPLYING') and w.earliest_filing + 5 >= $3)
  )::integer as due,
  ((select count(*) from (
      select from isolated.open_filing f
      where f.insurer_id = $1 and f.done_at is null and f.due_on < $3 limit $4) as filings)
    + (select count(*) from isolated.file_import w
      where w.insurer_id = $1 and w.state in ('AWAITING_APPROVAL', 'APPLYING') and w.earliest_filing + 5 < $3)
  )::integer as overdue,
  ((select count(*) from (
      select
-- include late-periods
      limit $4) as periods)
    + (select count(*) from (
      select
-- include late-filings
      limit $4) as filings)
  )::integer as "doneLate"
