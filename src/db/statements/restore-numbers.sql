-- Puts back, as cipher text, what the file replaced in the numbers just withdrawn; where that came from a file that is
-- withdrawn itself, what that one replaced. Nothing that somebody else holds now. $5: whether anything may come back.
-- Answers how many might not.
with recursive
-- include withdrawn
, gone as materialized (
  select n.subscriber_id from isolated.my_number n
  where n.insurer_id = $1 and n.subscriber_id = any ($3::uuid[])
    and n.import_id = $2 and n.recorded_at = $4::timestamptz and n.deletion_kind = '1'
), replaced as materialized (
  select distinct on (t.subscriber_id, t.import_id)
    t.subscriber_id, t.import_id, t.cipher, t.key_version, t.blind_index, t.past_import_id as origin,
    t.past_import_id is not null and t.past_import_id in (select w.id from withdrawn w) as is_withdrawn
  from (
    select r.subscriber_id, r.import_id, r.cipher, r.key_version, r.blind_index, h.import_id as past_import_id, h.update_seq,
      min(h.update_seq) filter (where h.import_id = r.import_id) over (partition by r.subscriber_id, r.import_id) as first_own
    from withdrawn w
    join isolated.replaced_my_number r on r.insurer_id = $1 and r.import_id = w.id and r.subscriber_id = any ($3)
    join isolated.past_my_number h on h.insurer_id = $1 and h.subscriber_id = r.subscriber_id
  ) as t
  where t.update_seq < t.first_own
  order by t.subscriber_id, t.import_id, t.update_seq desc
), before as (
  select r.* from replaced r
  join isolated.my_number n on n.insurer_id = $1 and n.subscriber_id = r.subscriber_id
  where r.import_id = $2 and n.import_id = $2 and n.recorded_at = $4 and n.deletion_kind = '1'
  union all
  select r.* from before b join replaced r on r.subscriber_id = b.subscriber_id and r.import_id = b.origin
  where b.is_withdrawn
), found as materialized (
  select b.* from before b where not b.is_withdrawn
), refused as materialized (
  select f.subscriber_id from found f where not $5::boolean
  union
  select f.subscriber_id from found f
  join isolated.my_number other on other.insurer_id = $1 and other.blind_index = f.blind_index
), restored as (
  update isolated.my_number n
  set cipher = f.cipher, key_version = f.key_version, blind_index = f.blind_index, deletion_kind = '0',
    update_seq = n.update_seq + 1, import_id = f.origin
  from found f
  where n.insurer_id = $1 and n.subscriber_id = f.subscriber_id
    and f.subscriber_id not in (select r.subscriber_id from refused r)
), used as (
  delete from isolated.replaced_my_number r
  where r.insurer_id = $1 and r.import_id = $2 and r.subscriber_id = any (array(select g.subscriber_id from gone g))
)
select count(*)::integer as refused from refused
