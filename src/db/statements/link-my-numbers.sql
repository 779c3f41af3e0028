-- A master row whose number was cancelled takes up the next one; each leaves its record.
with given as (
  select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $14::bytea[], $15::bytea[])
    as r (subscriber_id, symbol_number, relationship_code, name, birth_date, sex, update_kind, cipher, blind_index)
), linked as (
  insert into isolated.my_number (insurer_id, subscriber_id, cipher, blind_index, key_version, recorded_at, import_id)
  select $1, subscriber_id, cipher, blind_index, $16, $9::timestamptz, $10::uuid from given
  on conflict (insurer_id, subscriber_id) do update
    set cipher = excluded.cipher, blind_index = excluded.blind_index, key_version = excluded.key_version,
      deletion_kind = '0', update_seq = my_number.update_seq + 1, recorded_at = excluded.recorded_at, import_id = excluded.import_id
  returning subscriber_id, update_seq
)
insert into isolated.my_number_entry
  (insurer_id, subscriber_id, symbol_number, relationship_code, name, birth_date, sex, update_kind,
   update_seq, entered_at, import_id, form_code, registered_by, entered_on)
select $1, g.subscriber_id, g.symbol_number, g.relationship_code, g.name, g.birth_date, g.sex, g.update_kind,
  l.update_seq, $9, $10, $11, $12::uuid, $13::date
from given g join linked l on l.subscriber_id = g.subscriber_id
