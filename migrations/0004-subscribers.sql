-- Subscribers (加入者), their subscriber branch numbers, eligibility and My Numbers.
create table isolated.subscriber (
  insurer_id               integer not null default tenancy.current_insurer() references shared.insurer,
  id                       uuid not null default tenancy.uuid_v7(),
  subscriber_branch_number text collate "C" not null,
  name_kanji               text not null,
  name_kana                text not null,
  name_kana_key            text collate "C" not null,
  birth_date               date not null,
  sex                      text not null check (sex in ('MALE', 'FEMALE', 'NOT_SET')),
  postal_code              text,
  address                  text,
  municipality_code        text,
  relationship_code        text,
  notified_on              date not null,
  my_number_state          text not null check (my_number_state in ('LINKED', 'MISSING')),
  my_number_missing_reason text,
  recorded_at              timestamptz not null default clock_timestamp(),
  import_id                uuid,
  constraint subscriber_branch_number_taken unique (insurer_id, subscriber_branch_number)
);
comment on table isolated.subscriber is '加入者; name, address and relationship are those of the latest 届出受理年月日';
comment on column isolated.subscriber.subscriber_branch_number is '被保険者枝番: opaque, issued once per person and insurer';
comment on column isolated.subscriber.name_kana_key is 'Kana name for searching: NFKC, katakana, without spaces';
comment on column isolated.subscriber.my_number_state is 'Stands here because the policy of my_number hides its row while handling is off';
create index subscriber_by_name on isolated.subscriber (insurer_id, name_kana_key, id);
create index subscriber_by_birth_date on isolated.subscriber (insurer_id, birth_date, name_kana_key, id);
-- Last: among indexes of equal cost, as all are while a table is empty, the planner takes the latest, and the plans of
-- foreign key checks are kept.
alter table isolated.subscriber add primary key (insurer_id, id);
call tenancy.isolate('isolated.subscriber',
  'select to handling_none handling_read handling_write handling_linkage',
  'insert, update (name_kanji, name_kana, name_kana_key, postal_code, address, municipality_code, relationship_code, notified_on, my_number_state, my_number_missing_reason, recorded_at, import_id) to handling_write handling_linkage');

create table isolated.past_particulars (
  insurer_id        integer not null default tenancy.current_insurer(),
  id                uuid not null default tenancy.uuid_v7(),
  subscriber_id     uuid not null,
  name_kanji        text not null,
  name_kana         text not null,
  postal_code       text,
  address           text,
  municipality_code text,
  relationship_code text,
  notified_on       date not null,
  recorded_at       timestamptz not null,
  replaced_at       timestamptz not null default clock_timestamp(),
  import_id         uuid,
  primary key (insurer_id, id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.past_particulars is 'Names, addresses and relationships that are not, or no longer, the current ones';
create index past_particulars_of_subscriber on isolated.past_particulars (insurer_id, subscriber_id, notified_on);
call tenancy.isolate('isolated.past_particulars',
  'select to handling_none handling_read handling_write handling_linkage', 'insert to handling_write handling_linkage');

-- What a subscriber was called is kept by the database itself, whoever updates.
create function tenancy.keep_past_particulars() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into isolated.past_particulars
    (insurer_id, subscriber_id, name_kanji, name_kana, postal_code, address, municipality_code, relationship_code, notified_on, recorded_at, import_id)
  values
    (old.insurer_id, old.id, old.name_kanji, old.name_kana, old.postal_code, old.address, old.municipality_code, old.relationship_code, old.notified_on, old.recorded_at, old.import_id);
  return null;
end
$$;
create trigger keep_past_particulars after update on isolated.subscriber
  for each row
  when ((old.name_kanji, old.name_kana, old.postal_code, old.address, old.municipality_code, old.relationship_code)
    is distinct from (new.name_kanji, new.name_kana, new.postal_code, new.address, new.municipality_code, new.relationship_code))
  execute function tenancy.keep_past_particulars();

create table isolated.eligibility_id (
  insurer_id     integer not null default tenancy.current_insurer(),
  eligibility_id text collate "C" not null,
  subscriber_id  uuid not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  import_id      uuid,
  constraint eligibility_id_taken primary key (insurer_id, eligibility_id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.eligibility_id is '資格ID: numbers of the insurer''s core system; one person may have several';
create index eligibility_id_of_subscriber on isolated.eligibility_id (insurer_id, subscriber_id);
call tenancy.isolate('isolated.eligibility_id',
  'select to handling_none handling_read handling_write handling_linkage', 'insert to handling_write handling_linkage');

-- Beliefs, not overwrites: a change closes the belief (superseded_at) and adds
-- another. What is believed now may not contradict itself, therefore the two
-- exclusion constraints; what was believed stays as it was.
create table isolated.eligibility_period (
  insurer_id     integer not null default tenancy.current_insurer(),
  id             uuid not null default tenancy.uuid_v7(),
  subscriber_id  uuid not null,
  eligibility_id text collate "C" not null,
  valid_from     date not null,
  valid_to       date,
  end_reason     text check (end_reason in ('01', '02', '03', '99')),
  kind           text not null check (kind in ('INSURED', 'DEPENDANT')),
  enrolment_kind text not null check (enrolment_kind in ('GENERAL', 'VOLUNTARY', 'SPECIAL_RETIRED', 'DEPENDANT')),
  symbol         text not null,
  number         text not null,
  card_branch    text not null check (card_branch ~ '^[0-9]{2}$'),
  card_key       text collate "C" not null,
  card_hash      uuid not null generated always as (md5(card_key)::uuid) stored,
  notified_on    date not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  superseded_at  timestamptz,
  supersedes     uuid,
  import_id      uuid,
  primary key (insurer_id, id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  foreign key (insurer_id, supersedes) references isolated.eligibility_period (insurer_id, id),
  check (valid_to >= valid_from),
  check ((valid_to is null) = (end_reason is null)),
  check ((kind = 'DEPENDANT') = (enrolment_kind = 'DEPENDANT')),
  constraint period_overlaps exclude using gist
    (insurer_id with =, subscriber_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null),
  constraint card_branch_taken exclude using gist
    (insurer_id with =, card_hash with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
comment on table isolated.eligibility_period is '資格期間: one belief about one period of eligibility';
comment on column isolated.eligibility_period.valid_to is '資格喪失年月日: the first day not covered; equal to valid_from: kept and never valid';
comment on column isolated.eligibility_period.card_key is '記号, 番号 and 枝番 after NFKC, for comparing; the columns keep what was written';
comment on column isolated.eligibility_period.card_hash is 'Of card_key: in a GiST index a text costs three times as much as 16 bytes';
create index period_of_subscriber on isolated.eligibility_period (insurer_id, subscriber_id, valid_from);
create index period_by_card on isolated.eligibility_period (insurer_id, card_key) where superseded_at is null;
create index period_by_number on isolated.eligibility_period (insurer_id, number) where superseded_at is null;
call tenancy.isolate('isolated.eligibility_period',
  'select to handling_none handling_read handling_write handling_linkage',
  'insert, update (superseded_at) to handling_write handling_linkage');

create table isolated.my_number (
  insurer_id    integer not null default tenancy.current_insurer(),
  subscriber_id uuid not null,
  cipher        bytea not null,
  key_version   integer not null,
  blind_index   bytea not null check (length(blind_index) = 32),
  update_seq    integer not null default 1 check (update_seq > 0),
  recorded_at   timestamptz not null default clock_timestamp(),
  import_id     uuid,
  primary key (insurer_id, subscriber_id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  constraint my_number_linked_to_another unique (insurer_id, blind_index)
);
comment on table isolated.my_number is '個人番号マスターテーブル: AES-256-GCM cipher text made by the application; the database never sees the number';
comment on column isolated.my_number.blind_index is 'HMAC-SHA-256 under the insurer''s key: finds a number without knowing it';
comment on column isolated.my_number.update_seq is '更新通番';
call tenancy.isolate('isolated.my_number',
  'select to handling_read handling_write handling_linkage',
  'insert, update (cipher, key_version, blind_index, update_seq, recorded_at, import_id) to handling_write handling_linkage');
create policy handling_is_on on isolated.my_number as restrictive
  using (insurer_id = tenancy.handling_insurer()) with check (insurer_id = tenancy.handling_insurer());

create table isolated.past_my_number (
  insurer_id    integer not null default tenancy.current_insurer(),
  subscriber_id uuid not null,
  update_seq    integer not null,
  recorded_at   timestamptz not null,
  replaced_at   timestamptz not null default clock_timestamp(),
  import_id     uuid,
  primary key (insurer_id, subscriber_id, update_seq),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.past_my_number is 'That a My Number was replaced, and when; never which';
call tenancy.isolate('isolated.past_my_number',
  'select to handling_read handling_write handling_linkage', 'insert to handling_write handling_linkage');

create function tenancy.keep_past_my_number() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into isolated.past_my_number (insurer_id, subscriber_id, update_seq, recorded_at, import_id)
  values (old.insurer_id, old.subscriber_id, old.update_seq, old.recorded_at, old.import_id);
  return null;
end
$$;
create trigger keep_past_my_number after update on isolated.my_number
  for each row when (old.blind_index is distinct from new.blind_index)
  execute function tenancy.keep_past_my_number();

-- An import fills tables faster than autovacuum measures them. Its worker asks for statistics after its first rows; only
-- the owner may make them.
create procedure tenancy.refresh_statistics(insurer integer)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if (insurer = tenancy.current_insurer()) is not true then
    raise exception 'not the insurer of the context' using errcode = '42501';
  end if;
  analyze isolated.subscriber, isolated.eligibility_id, isolated.eligibility_period, isolated.my_number;
end
$$;
revoke all on procedure tenancy.refresh_statistics from public;
do $$
begin
  execute format('grant execute on procedure tenancy.refresh_statistics(integer) to %I', tenancy.role('handling_write'));
end
$$;
