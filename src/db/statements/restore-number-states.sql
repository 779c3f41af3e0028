-- Whether there is a number, and the reason for none, as the latest entry says that is not of a withdrawn file; and one
-- input result record for each number or reason that is another one now. A number changed at $4 was withdrawn just now.
with
-- include withdrawn
, undone as materialized (
  select t.subscriber_id as id, coalesce((array_agg(t.symbol_number order by t.entered_at desc, t.id desc)
      filter (where t.is_own))[1], '') as symbol_number,
    (array_agg(t.missing_reason order by t.entered_at desc, t.id desc) filter (where t.remains))[1] as missing_reason,
    (array_agg(t.missing_memo order by t.entered_at desc, t.id desc) filter (where t.remains))[1] as missing_memo,
    coalesce(bool_or(t.is_number), false) as is_number, coalesce(bool_or(t.is_linked), false) as is_linked,
    max(t.update_seq) as update_seq
  from (
    select e.subscriber_id, e.id, e.entered_at, e.symbol_number, e.missing_reason, e.missing_memo,
      e.import_id is not distinct from $2 as is_own,
      e.import_id is null or e.import_id not in (select w.id from withdrawn w) as remains,
      null::boolean as is_number, null::boolean as is_linked, null::integer as update_seq
    from isolated.my_number_entry e
    where e.insurer_id = $1 and e.subscriber_id = any ($3::uuid[])
    union all
    select n.subscriber_id, null, null, null, null, null, false, false,
      n.recorded_at = $4::timestamptz, n.deletion_kind = '0', n.update_seq
    from isolated.my_number n
    where n.insurer_id = $1 and n.subscriber_id = any ($3)
  ) as t
  group by t.subscriber_id
  having bool_or(t.is_number)
    or max(t.entered_at) filter (where t.is_own) > coalesce(max(t.entered_at) filter (where t.remains), '-infinity')
), stated as (
  update isolated.subscriber s
  set my_number_state = case when u.is_linked then 'LINKED' else 'MISSING' end,
    my_number_missing_reason = case when not u.is_linked then u.missing_reason end,
    my_number_missing_memo = case when not u.is_linked then u.missing_memo end
  from undone u
  where s.insurer_id = $1 and s.id = u.id
    -- A number for a number changes nothing here.
    and not (u.is_linked and s.my_number_state = 'LINKED')
)
insert into isolated.my_number_entry
  (insurer_id, subscriber_id, symbol_number, relationship_code, name, birth_date, sex, update_kind, update_seq, missing_reason,
   missing_memo, entered_at, import_id, form_code, registered_by, entered_on)
select $1, u.id, u.symbol_number, s.relationship_code, s.name_kanji, s.birth_date, s.sex,
  case when u.is_number and not u.is_linked then 'CANCELLATION' else 'CORRECTION' end,
  case when u.is_number then u.update_seq end,
  case when not u.is_number then u.missing_reason end, case when not u.is_number then u.missing_memo end,
  $4, $2, 'WITHDRAWAL', $5::uuid, $6::date
from undone u join isolated.subscriber s on s.insurer_id = $1 and s.id = u.id
where u.is_number or u.missing_reason is not null
