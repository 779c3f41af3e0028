-- Given by withdrawn files, and in no current belief.
with
-- include withdrawn
, used as materialized (
  select p.subscriber_id, p.eligibility_id from isolated.eligibility_period p
  where p.insurer_id = $1 and p.subscriber_id = any ($2::uuid[]) and p.superseded_at is null
)
update isolated.eligibility_id set released_at = $3::timestamptz
where insurer_id = $1 and subscriber_id = any ($2) and released_at is null
  and import_id in (select w.id from withdrawn w)
  and (subscriber_id, eligibility_id) not in (select u.subscriber_id, u.eligibility_id from used u)
