-- Of whom only withdrawn files have ever said anything.
with
-- include withdrawn
, remaining as materialized (
  select p.subscriber_id from isolated.eligibility_period p
  where p.insurer_id = $1 and p.subscriber_id = any ($2::uuid[])
    and (p.superseded_at is null or p.import_id is null or p.import_id not in (select w.id from withdrawn w))
)
update isolated.subscriber set standing = 'WITHDRAWN'
where insurer_id = $1 and id = any ($2) and standing = 'REGISTERED'
  and id not in (select r.subscriber_id from remaining r)
