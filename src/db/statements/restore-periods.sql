-- For each belief that was withdrawn at this moment: what stood before it, past everything of withdrawn files, comes back
-- as a copy that keeps its own file; or, if there was nothing or the present does not allow it, a belief that never holds
-- says who withdrew it and why. $7: whether anything may come back. Answers how many might not.
with recursive
-- include withdrawn
, lost as materialized (
  select p.id, p.supersedes from isolated.eligibility_period p
  where p.insurer_id = $1 and p.subscriber_id = any ($3::uuid[]) and p.import_id = $2 and p.superseded_at = $4::timestamptz
    and p.change <> 'WITHDRAWAL'
), before as (
  select l.id as lost_id, l.supersedes as id from lost l where l.supersedes is not null
  union all
  select b.lost_id, p.supersedes from before b
  join isolated.eligibility_period p on p.insurer_id = $1 and p.id = b.id
  where p.supersedes is not null and p.import_id in (select w.id from withdrawn w)
), found as materialized (
  select b.lost_id, p.id, p.subscriber_id, p.card_key, daterange(p.valid_from, p.valid_to) as valid from before b
  join isolated.eligibility_period p on p.insurer_id = $1 and p.id = b.id
  where p.import_id is null or p.import_id not in (select w.id from withdrawn w)
), refused as materialized (
  select f.lost_id from found f where not $7::boolean
  union
  select f.lost_id from found f
  join isolated.eligibility_period o on o.insurer_id = $1 and o.subscriber_id = f.subscriber_id
  where o.superseded_at is null and daterange(o.valid_from, o.valid_to) && f.valid
  union
  select f.lost_id from found f
  join isolated.eligibility_period o on o.insurer_id = $1 and o.card_key = f.card_key and o.superseded_at is null
  where daterange(o.valid_from, o.valid_to) && f.valid
), fate as materialized (
  select f.lost_id, f.id as copy_of, 'RESTORATION' as change, null::timestamptz as superseded_at from found f
  where f.lost_id not in (select r.lost_id from refused r)
  union all
  select l.id, l.id, 'WITHDRAWAL', $4 from lost l
  where l.id not in (select f.lost_id from found f) or l.id in (select r.lost_id from refused r)
), stored as (
  insert into isolated.eligibility_period
    (insurer_id, subscriber_id, eligibility_id, valid_from, valid_to, end_reason, kind, enrolment_kind, symbol, number,
     card_branch, card_key, notified_on, supersedes, import_id, change, reason, recorded_by, recorded_at, superseded_at)
  select $1, p.subscriber_id, p.eligibility_id, p.valid_from, p.valid_to, p.end_reason, p.kind, p.enrolment_kind, p.symbol,
    p.number, p.card_branch, p.card_key, p.notified_on, t.lost_id, p.import_id, t.change, $6, $5::uuid, $4, t.superseded_at
  from fate t
  join isolated.eligibility_period p on p.insurer_id = $1 and p.id = t.copy_of
)
select count(*)::integer as refused from refused
