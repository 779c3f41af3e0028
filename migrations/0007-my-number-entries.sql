-- A My Number can be cancelled (削除区分 1): the master row stays, cipher text and blind index are gone.
alter table isolated.my_number
  alter column cipher drop not null,
  alter column blind_index drop not null,
  add column deletion_kind text not null default '0' check (deletion_kind in ('0', '1', '2')),
  add column updated_on date not null generated always as (timezone('Asia/Tokyo', recorded_at)::date) stored,
  add check ((deletion_kind = '0') = (cipher is not null) and (cipher is null) = (blind_index is null));
comment on column isolated.my_number.deletion_kind is '削除区分: 0 active, 1 cancelled, 2 erased by retention';
comment on column isolated.my_number.updated_on is '更新日';
call tenancy.isolate('isolated.my_number', 'update (deletion_kind) to handling_write handling_linkage');

-- The cipher text a file has replaced, kept as long as the file's result so that a withdrawal can put it back. What was
-- cancelled is not kept.
create table isolated.replaced_my_number (
  insurer_id    integer not null default tenancy.current_insurer(),
  subscriber_id uuid not null,
  import_id     uuid not null,
  cipher        bytea not null,
  key_version   integer not null,
  blind_index   bytea not null,
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  foreign key (insurer_id, import_id) references isolated.file_import (insurer_id, id)
);
create index replaced_my_number_by_index on isolated.replaced_my_number (insurer_id, blind_index);
-- Last: as in 0004, the planner takes the latest while the table is empty.
alter table isolated.replaced_my_number add primary key (insurer_id, import_id, subscriber_id);
comment on table isolated.replaced_my_number is 'What a file changed, encrypted, until it can no longer be withdrawn';
call tenancy.isolate('isolated.replaced_my_number', 'select, insert, delete to handling_write handling_linkage');
create policy handling_is_on on isolated.replaced_my_number as restrictive
  using (insurer_id = tenancy.handling_insurer()) with check (insurer_id = tenancy.handling_insurer());

create or replace function tenancy.keep_past_my_number() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into isolated.past_my_number (insurer_id, subscriber_id, update_seq, recorded_at, import_id)
  values (old.insurer_id, old.subscriber_id, old.update_seq, old.recorded_at, old.import_id);
  -- Once per file: a second change by the same file does not hide what was there before it.
  if old.cipher is not null and new.cipher is not null and new.import_id is not null
    and new.import_id is distinct from old.import_id then
    insert into isolated.replaced_my_number (insurer_id, subscriber_id, import_id, cipher, key_version, blind_index)
    values (old.insurer_id, old.subscriber_id, new.import_id, old.cipher, old.key_version, old.blind_index)
    on conflict do nothing;
  end if;
  return null;
end
$$;

create table isolated.my_number_entry (
  insurer_id        integer not null default tenancy.current_insurer(),
  id                uuid not null default tenancy.uuid_v7(),
  entered_on        date not null,
  registered_by     uuid,
  symbol_number     text not null,
  subscriber_id     uuid not null,
  update_seq        integer,
  missing_reason    text,
  missing_memo      text,
  relationship_code text,
  name              text not null,
  birth_date        date not null,
  sex               text not null,
  update_kind       text not null check (update_kind in ('NEW', 'CORRECTION', 'CANCELLATION')),
  form_code         text not null check (form_code in ('SCREEN', 'REGISTRATION', 'COLLECTION', 'BULK_UPDATE', 'BULK_CANCEL', 'WITHDRAWAL', 'DOUBT')),
  entered_at        timestamptz(3) not null,
  import_id         uuid,
  primary key (insurer_id, id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.my_number_entry is '個人番号入力結果情報: one per number or reason entered; item 4 is the subscriber and update_seq, never the number';
comment on column isolated.my_number_entry.update_seq is 'Which entry of the master row it made; null: a reason was entered, not a number';
comment on column isolated.my_number_entry.form_code is '届書コード';
create index my_number_entry_of_subscriber on isolated.my_number_entry (insurer_id, subscriber_id, id);
call tenancy.isolate('isolated.my_number_entry',
  'select to handling_read', 'select, insert to handling_write handling_linkage');
