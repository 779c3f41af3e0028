-- Of whom only withdrawn files have ever said anything, and who have neither a My Number nor a certificate.
with
-- include withdrawn
, remaining as materialized (
  select p.subscriber_id from isolated.eligibility_period p
  where p.insurer_id = $1 and p.subscriber_id = any ($2::uuid[])
    and (p.superseded_at is null or p.import_id is null or p.import_id not in (select w.id from withdrawn w))
  union
  select n.subscriber_id from isolated.my_number n
  where n.insurer_id = $1 and n.subscriber_id = any ($2) and n.deletion_kind = '0'
  union
  select c.subscriber_id from isolated.certificate c
  where c.insurer_id = $1 and c.subscriber_id = any ($2) and c.superseded_at is null
)
update isolated.subscriber set standing = 'WITHDRAWN'
where insurer_id = $1 and id = any ($2) and standing = 'REGISTERED'
  and id not in (select r.subscriber_id from remaining r)
