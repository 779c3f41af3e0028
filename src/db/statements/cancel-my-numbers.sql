-- 削除区分 1: cipher text and blind index are gone, also those kept for a withdrawal, whoever's they were; the master row
-- and the record say that there was one.
with given as (
  select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[])
    as r (subscriber_id, symbol_number, relationship_code, name, birth_date, sex, update_kind)
), gone as materialized (
  select n.blind_index from isolated.my_number n
  where n.insurer_id = $1 and n.subscriber_id = any ($2) and n.deletion_kind = '0'
), forgotten as (
  delete from isolated.replaced_my_number r
  where r.insurer_id = $1 and r.blind_index = any (array(select g.blind_index from gone g))
), cancelled as (
  update isolated.my_number n
  set cipher = null, blind_index = null, deletion_kind = '1', update_seq = n.update_seq + 1,
    recorded_at = $9::timestamptz, import_id = $10::uuid
  from given g
  where n.insurer_id = $1 and n.subscriber_id = g.subscriber_id and n.deletion_kind = '0'
  returning n.subscriber_id, n.update_seq
)
insert into isolated.my_number_entry
  (insurer_id, subscriber_id, symbol_number, relationship_code, name, birth_date, sex, update_kind,
   update_seq, entered_at, import_id, form_code, registered_by, entered_on)
select $1, g.subscriber_id, g.symbol_number, g.relationship_code, g.name, g.birth_date, g.sex, g.update_kind,
  c.update_seq, $9, $10, $11, $12::uuid, $13::date
from given g join cancelled c on c.subscriber_id = g.subscriber_id
