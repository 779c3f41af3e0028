-- What a clerk changes by hand, with who and why; certificates; and what a withdrawn file leaves behind.
alter table isolated.eligibility_period
  add column change text not null default 'NEW' check (change in ('NEW', 'END', 'CORRECTION', 'CANCELLATION', 'WITHDRAWAL', 'RESTORATION')),
  add column reason text,
  add column recorded_by uuid;
comment on column isolated.eligibility_period.change is 'What this belief did to the one before. A cancelled or withdrawn period is closed by a belief that was never current: superseded_at equals recorded_at';
comment on column isolated.eligibility_period.recorded_by is 'Who typed it or uploaded its file';

-- The five-day rule: registered later than five days after 届出受理年月日. Only late ones are in the index.
create index period_registered_late on isolated.eligibility_period (insurer_id, recorded_at, id)
  where change = 'NEW' and timezone('Asia/Tokyo', recorded_at)::date > notified_on + 5;

alter table isolated.subscriber
  add column changed_on date,
  add column recorded_by uuid,
  add column reason text,
  add column my_number_missing_memo text,
  add column in_doubt boolean not null default false,
  add column standing text not null default 'REGISTERED' check (standing in ('REGISTERED', 'WITHDRAWN'));
comment on column isolated.subscriber.changed_on is '異動年月日: the day from which name, address and relationship hold; null: the day of their filing';
comment on column isolated.subscriber.in_doubt is 'A doubt about the My Number is open: it is not shown to anybody until two persons have resolved it';
comment on column isolated.subscriber.standing is 'WITHDRAWN: known from withdrawn files only; found by branch number, not by searching';
call tenancy.isolate('isolated.subscriber',
  'update (changed_on, recorded_by, reason, my_number_missing_memo, in_doubt, standing) to handling_write handling_linkage');

-- Whoever is known from withdrawn files only does not slow a search down.
drop index isolated.subscriber_by_name, isolated.subscriber_by_birth_date;
create index subscriber_by_name on isolated.subscriber (insurer_id, name_kana_key, id) where standing = 'REGISTERED';
create index subscriber_by_birth_date on isolated.subscriber (insurer_id, birth_date, name_kana_key, id) where standing = 'REGISTERED';

alter table isolated.past_particulars
  add column changed_on date,
  add column recorded_by uuid,
  add column reason text;

-- Also when only the filing is newer: a withdrawal looks here for what held before.
create or replace function tenancy.keep_past_particulars() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into isolated.past_particulars
    (insurer_id, subscriber_id, name_kanji, name_kana, postal_code, address, municipality_code, relationship_code, notified_on, changed_on, recorded_at, recorded_by, reason, import_id)
  values
    (old.insurer_id, old.id, old.name_kanji, old.name_kana, old.postal_code, old.address, old.municipality_code, old.relationship_code, old.notified_on, old.changed_on, old.recorded_at, old.recorded_by, old.reason, old.import_id);
  return null;
end
$$;
drop trigger keep_past_particulars on isolated.subscriber;
create trigger keep_past_particulars after update on isolated.subscriber
  for each row
  when ((old.name_kanji, old.name_kana, old.postal_code, old.address, old.municipality_code, old.relationship_code, old.notified_on, old.changed_on)
    is distinct from (new.name_kanji, new.name_kana, new.postal_code, new.address, new.municipality_code, new.relationship_code, new.notified_on, new.changed_on))
  execute function tenancy.keep_past_particulars();

-- A 資格ID given by a withdrawn file is free again; that it was given stays.
alter table isolated.eligibility_id drop constraint eligibility_id_taken;
alter table isolated.eligibility_id add column released_at timestamptz;
-- With the person: two who give one 資格ID at the same moment meet in the index below, which has the name of the refusal.
alter table isolated.eligibility_id add primary key (insurer_id, eligibility_id, subscriber_id, recorded_at);
create unique index eligibility_id_taken on isolated.eligibility_id (insurer_id, eligibility_id) where released_at is null;
call tenancy.isolate('isolated.eligibility_id', 'update (released_at) to handling_write handling_linkage');

create table isolated.certificate (
  insurer_id    integer not null default tenancy.current_insurer(),
  id            uuid not null default tenancy.uuid_v7(),
  subscriber_id uuid not null,
  kind          text not null check (kind in ('ELIGIBILITY', 'ELDERLY', 'CEILING', 'SPECIFIC_DISEASE')),
  class         text,
  issued_on     date not null,
  valid_from    date not null,
  valid_to      date,
  copayment     smallint check (copayment between 0 and 100),
  ceiling_class text,
  long_stay_on  date,
  monthly_limit integer check (monthly_limit > 0),
  change        text not null default 'NEW' check (change in ('NEW', 'CORRECTION', 'CANCELLATION')),
  reason        text,
  recorded_at   timestamptz not null default clock_timestamp(),
  recorded_by   uuid,
  superseded_at timestamptz,
  supersedes    uuid,
  primary key (insurer_id, id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  foreign key (insurer_id, supersedes) references isolated.certificate (insurer_id, id),
  check (valid_to >= valid_from),
  constraint certificate_overlaps exclude using gist
    (insurer_id with =, subscriber_id with =, (kind || coalesce(case when kind = 'SPECIFIC_DISEASE' then class end, '')) with =,
     daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
comment on table isolated.certificate is '証情報: one belief about one certificate (資格確認書, 高齢受給者証, 限度額適用認定証, 特定疾病療養受療証)';
comment on column isolated.certificate.class is '区分 of the certificate''s kind';
comment on column isolated.certificate.valid_to is 'The first day on which it is not valid any more';
comment on column isolated.certificate.copayment is '一部負担金割合, per cent';
comment on column isolated.certificate.ceiling_class is '適用区分 of a 限度額適用認定証';
comment on column isolated.certificate.long_stay_on is '長期入院該当年月日';
comment on column isolated.certificate.monthly_limit is '自己負担限度額 of a 特定疾病療養受療証, yen';
create index certificate_of_subscriber on isolated.certificate (insurer_id, subscriber_id, valid_from);
call tenancy.isolate('isolated.certificate',
  'select to handling_none handling_read handling_write handling_linkage',
  'insert, update (superseded_at) to handling_write handling_linkage');
