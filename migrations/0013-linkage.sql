-- The exchange itself: organization-specific codes, replicas, inquiries, provisions, their records, and what waits to be sent.
create table isolated.code_acquisition (
  insurer_id   integer not null default tenancy.current_insurer(),
  id           uuid not null default tenancy.uuid_v7(),
  requested_by uuid not null,
  affair       text not null check (affair in ('ELIGIBILITY', 'BENEFIT', 'COLLECTION')),
  requested_at timestamptz not null,
  persons      integer not null default 0,
  listed_to    uuid,
  finished_at  timestamptz,
  primary key (insurer_id, id),
  foreign key (insurer_id, requested_by) references isolated.account (insurer_id, id)
);
comment on table isolated.code_acquisition is '機関別符号の取得: one request, for one person or for all who have none';
comment on column isolated.code_acquisition.affair is 'For which the My Numbers are handled that it sends';
comment on column isolated.code_acquisition.listed_to is 'Subscribers up to this one have been taken in; where a broken-off run goes on';
comment on column isolated.code_acquisition.finished_at is 'Everybody was sent to the registry; answers may still come';
create index code_acquisition_by_time on isolated.code_acquisition (insurer_id, requested_at desc);
create unique index code_acquisition_under_way on isolated.code_acquisition (insurer_id) where finished_at is null and listed_to is not null;
call tenancy.isolate('isolated.code_acquisition', 'select to handling_read handling_write',
  'select, insert to handling_linkage', 'select, update (persons, listed_to, finished_at) to network_gateway');

create table isolated.organization_code (
  insurer_id       integer not null default tenancy.current_insurer(),
  subscriber_id    uuid not null,
  state            text not null check (state in ('REQUESTED', 'ACQUIRED', 'FAILED', 'DETACHED')),
  failure          text check (failure in ('MY_NUMBER_UNKNOWN', 'TIMED_OUT', 'CODE_OF_ANOTHER')),
  changed_at       timestamptz not null,
  acquisition_id   uuid,
  acquisition_hash bytea check (length(acquisition_hash) = 32),
  sent_at          timestamptz,
  cipher           bytea,
  key_version      integer,
  blind_index      bytea check (length(blind_index) = 32),
  primary key (insurer_id, subscriber_id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  foreign key (insurer_id, acquisition_id) references isolated.code_acquisition (insurer_id, id),
  constraint organization_code_taken unique (insurer_id, blind_index),
  check ((state = 'ACQUIRED') = (cipher is not null)),
  check ((cipher is null) = (key_version is null) and (cipher is null) = (blind_index is null)),
  check ((state = 'FAILED') = (failure is not null)),
  check ((acquisition_hash is null) or state = 'REQUESTED')
);
comment on table isolated.organization_code is '機関別符号: state for staff; the code itself as AES-256-GCM cipher text that only the role of the network reaches. No row: none';
comment on column isolated.organization_code.acquisition_hash is 'SHA-256 of the 取得番号, which is derived anew when it is needed and kept nowhere';
comment on column isolated.organization_code.sent_at is 'The registry has acknowledged the request';
create unique index acquisition_number on isolated.organization_code (insurer_id, acquisition_hash) where acquisition_hash is not null;
create index codes_of_acquisition on isolated.organization_code (insurer_id, acquisition_id, state);
create index codes_to_send on isolated.organization_code (insurer_id, subscriber_id) where state = 'REQUESTED' and sent_at is null;
call tenancy.isolate('isolated.organization_code',
  'select (insurer_id, subscriber_id, state, failure, changed_at, acquisition_id) to handling_none handling_read handling_write handling_linkage',
  'select, insert, update (state, failure, changed_at, acquisition_id, acquisition_hash, sent_at, cipher, key_version, blind_index) to network_gateway');
call tenancy.isolate('isolated.subscriber', 'select to network_gateway');
call tenancy.isolate('isolated.eligibility_period', 'select to network_gateway');
call tenancy.isolate('isolated.my_number', 'select to network_gateway');
call tenancy.isolate('isolated.data_key', 'select to network_gateway');

-- A code belongs to the number it was acquired for: a number that is changed or cancelled takes its code with it,
-- whichever way it goes.
create function tenancy.detach_code() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  update isolated.organization_code
  set state = 'DETACHED', failure = null, changed_at = clock_timestamp(), acquisition_hash = null, sent_at = null,
    cipher = null, key_version = null, blind_index = null
  where insurer_id = old.insurer_id and subscriber_id = old.subscriber_id and state <> 'DETACHED';
  return null;
end
$$;
revoke all on function tenancy.detach_code from public;
create trigger detach_code_of_changed after update on isolated.my_number
  for each row when (old.blind_index is distinct from new.blind_index) execute function tenancy.detach_code();
create trigger detach_code_of_cancelled after delete on isolated.my_number
  for each row execute function tenancy.detach_code();

create table isolated.provision_setting (
  insurer_id     integer not null default tenancy.current_insurer(),
  subscriber_id  uuid not null,
  non_disclosure boolean not null,
  manual_answer  boolean not null,
  reason         text not null,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  primary key (insurer_id, subscriber_id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.provision_setting is '不開示該当フラグ and 自動応答不可 of a subscriber; no row: disclosable and answered automatically';
call tenancy.isolate('isolated.provision_setting', 'select to handling_read handling_write network_gateway',
  'select, insert, update (non_disclosure, manual_answer, reason, recorded_by, recorded_at) to handling_linkage');

create table isolated.replica (
  insurer_id       integer not null default tenancy.current_insurer(),
  id               uuid not null default tenancy.uuid_v7(),
  subscriber_id    uuid not null,
  information_code text not null,
  dataset_number   text not null check (dataset_number ~ '^[0-9]{4}$'),
  layout_version   text not null check (layout_version ~ '^[0-9]{4}$'),
  version          integer not null check (version > 0),
  body             jsonb not null,
  digest           bytea not null check (length(digest) = 32),
  publish_from     date not null,
  publish_to       date check (publish_to > publish_from),
  derived_at       timestamptz not null,
  primary key (insurer_id, id),
  constraint replica_version_taken unique (insurer_id, subscriber_id, information_code, version),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.replica is '副本: what is provided of a subscriber, derived from the history; each version stays as it was provided';
comment on column isolated.replica.publish_to is '公開終了日: the first day on which it is not provided';
call tenancy.isolate('isolated.replica', 'select to handling_read handling_write handling_linkage',
  'select, insert to network_gateway');

create table isolated.inquiry (
  insurer_id         integer not null default tenancy.current_insurer(),
  id                 uuid not null default tenancy.uuid_v7(),
  processing_number  text not null,
  subscriber_id      uuid not null,
  requested_by       uuid not null,
  requested_at       timestamptz not null,
  affair_code        text not null,
  affair_name        text not null,
  procedure_code     text not null,
  procedure_name     text not null,
  information_code   text not null,
  information_name   text not null,
  provider_code      text not null,
  provider_name      text not null,
  period_from        date not null,
  period_to          date not null check (period_to >= period_from),
  purpose            text not null,
  consent_on         date,
  non_disclosure     boolean not null,
  code_changed_at    timestamptz not null,
  state              text not null check (state in ('ACCEPTED', 'SENT', 'WAITING', 'ANSWERED', 'NO_DATA', 'REFUSED', 'PROVIDER_ERROR', 'TIMED_OUT', 'QUARANTINED')),
  refusal            text,
  changed_at         timestamptz not null,
  due_at             timestamptz not null,
  reminded_at        timestamptz,
  provided_at        timestamptz,
  provider_department text,
  answer_digest      bytea check (length(answer_digest) = 32),
  outcome_use        text check (outcome_use in ('USED', 'NOT_USED', 'IN_ERROR')),
  use_note           text,
  closed_by          uuid,
  closed_at          timestamptz,
  primary key (insurer_id, id),
  constraint inquiry_number_taken unique (insurer_id, processing_number),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  foreign key (insurer_id, requested_by) references isolated.account (insurer_id, id),
  check ((closed_at is null) = (outcome_use is null) and (closed_at is null) = (closed_by is null))
);
comment on table isolated.inquiry is '情報照会: what this insurer asks another institution about a subscriber';
comment on column isolated.inquiry.processing_number is '処理番号';
comment on column isolated.inquiry.code_changed_at is 'Of the code it was asked with: an answer about a link that was changed meanwhile is quarantined';
create index inquiry_by_time on isolated.inquiry (insurer_id, requested_at desc, id desc);
create index inquiry_of_subscriber on isolated.inquiry (insurer_id, subscriber_id, requested_at desc);
create index inquiry_open on isolated.inquiry (insurer_id, due_at) where state in ('ACCEPTED', 'SENT', 'WAITING');
call tenancy.isolate('isolated.inquiry', 'select to handling_read handling_write',
  'select, insert, update (outcome_use, use_note, closed_by, closed_at) to handling_linkage',
  'select, update (state, refusal, changed_at, reminded_at, provided_at, provider_department, answer_digest) to network_gateway');

create table isolated.inquiry_answer (
  insurer_id     integer not null default tenancy.current_insurer(),
  inquiry_id     uuid not null,
  body           jsonb not null,
  layout_version text not null,
  version        integer not null,
  recorded_at    timestamptz not null,
  primary key (insurer_id, inquiry_id),
  foreign key (insurer_id, inquiry_id) references isolated.inquiry (insurer_id, id)
);
comment on table isolated.inquiry_answer is '照会結果: what the other institution answered';
call tenancy.isolate('isolated.inquiry_answer', 'select to handling_read handling_linkage', 'insert to network_gateway');

create table isolated.provision (
  insurer_id           integer not null default tenancy.current_insurer(),
  id                   uuid not null default tenancy.uuid_v7(),
  processing_number    text not null,
  requester_code       text not null,
  requester_name       text not null,
  requester_department text not null,
  affair_code          text not null,
  affair_name          text not null,
  procedure_code       text not null,
  procedure_name       text not null,
  information_code     text not null,
  information_name     text not null,
  period_from          date not null,
  period_to            date not null check (period_to >= period_from),
  requested_at         timestamptz not null,
  received_at          timestamptz not null,
  request_digest       bytea not null check (length(request_digest) = 32),
  non_disclosure       boolean not null,
  subscriber_id        uuid,
  state                text not null check (state in ('WAITING', 'ANSWERED', 'NO_DATA', 'REFUSED')),
  refusal              text,
  replica_id           uuid,
  changed_at           timestamptz not null,
  provided_at          timestamptz,
  decided_by           uuid,
  decision_reason      text,
  primary key (insurer_id, id),
  constraint provision_number_taken unique (insurer_id, processing_number),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  foreign key (insurer_id, replica_id) references isolated.replica (insurer_id, id),
  check ((state = 'ANSWERED') = (replica_id is not null)),
  check ((state = 'REFUSED') = (refusal is not null)),
  check ((state in ('ANSWERED', 'NO_DATA')) = (provided_at is not null))
);
comment on table isolated.provision is '情報提供: what another institution asked this insurer, and what became of it';
comment on column isolated.provision.request_digest is 'SHA-256 of the request: another under the same number is refused';
comment on column isolated.provision.subscriber_id is 'Null: the code was nobody''s here';
create index provision_by_time on isolated.provision (insurer_id, received_at desc, id desc);
create index provision_of_subscriber on isolated.provision (insurer_id, subscriber_id, received_at desc);
create index provision_waiting on isolated.provision (insurer_id, received_at) where state = 'WAITING';
call tenancy.isolate('isolated.provision', 'select to handling_read handling_write',
  'select, update (state, refusal, replica_id, changed_at, provided_at, decided_by, decision_reason) to handling_linkage',
  'select, insert to network_gateway');
call tenancy.isolate('isolated.replica', 'insert to handling_linkage');

create table isolated.provision_record (
  insurer_id           integer not null default tenancy.current_insurer(),
  id                   uuid not null default tenancy.uuid_v7(),
  role                 text not null check (role in ('REQUESTER', 'PROVIDER')),
  processing_number    text not null,
  sub_number           integer not null check (sub_number > 0),
  revision             integer not null check (revision > 0),
  affair_code          text not null,
  affair_name          text not null,
  procedure_code       text not null,
  procedure_name       text not null,
  requester_department text not null,
  provider_department  text not null,
  requested_at         timestamptz not null,
  provided_at          timestamptz,
  information_code     text not null,
  information_name     text not null,
  non_disclosure_code  text check (non_disclosure_code ~ '^[0-9]$'),
  error_reason_code    text check (error_reason_code ~ '^[0-9]$'),
  subscriber_id        uuid,
  recorded_at          timestamptz not null default clock_timestamp(),
  recorded_by          uuid,
  reason               text,
  primary key (insurer_id, id),
  constraint provision_record_given_twice unique (insurer_id, role, processing_number, sub_number, revision),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.provision_record is '情報提供等記録: the twelve items of one request, in the role of the one who asked or who was asked; never a code, a My Number or the content. Append-only: a correction is another revision';
comment on column isolated.provision_record.sub_number is '処理番号の枝番';
comment on column isolated.provision_record.recorded_by is 'Null: the platform itself';
create index provision_record_by_time on isolated.provision_record (insurer_id, requested_at desc, id desc);
create index provision_record_of_subscriber on isolated.provision_record (insurer_id, subscriber_id, requested_at desc);
call tenancy.isolate('isolated.provision_record', 'select to handling_read', 'select, insert to handling_write handling_linkage network_gateway');

create table isolated.message (
  insurer_id integer not null default tenancy.current_insurer(),
  id         uuid not null default tenancy.uuid_v7(),
  kind       text not null check (kind in ('INQUIRY', 'ANSWER')),
  subject_id uuid not null,
  state      text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'DEAD')),
  attempts   integer not null default 0,
  fault      text check (fault ~ '^[A-Z0-9_]{2,40}$'),
  queued_at  timestamptz not null,
  changed_at timestamptz not null,
  primary key (insurer_id, id),
  constraint message_given_twice unique (insurer_id, kind, subject_id)
);
comment on table isolated.message is '送信箱: what is to leave for the network, written in the transaction it belongs to';
comment on column isolated.message.subject_id is 'The inquiry that is sent, or the provision that was answered by hand';
comment on column isolated.message.fault is 'Why the last attempt failed: a code, never what was sent';
create index message_not_sent on isolated.message (insurer_id, queued_at) where state <> 'SENT';
call tenancy.isolate('isolated.message', 'select to handling_read handling_write',
  'select, insert, update (state, queued_at, changed_at) to handling_linkage',
  'select, update (state, attempts, fault, changed_at) to network_gateway');

-- Work for later, put down in the transaction it belongs to. The insurer is the context's, never an argument.
create function tenancy.enqueue(task text, subject uuid, due timestamptz default null) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  insurer integer := tenancy.current_insurer();
begin
  if insurer is null then
    raise exception 'work belongs to an insurer' using errcode = '42501';
  end if;
  if task not in ('send-message', 'inquiry-due', 'acquire-codes') then
    raise exception 'no such work' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(task, json_build_object('insurer', insurer, 'subject', subject), run_at => due);
end
$$;
revoke all on function tenancy.enqueue from public;
do $$
begin
  execute format('grant execute on function tenancy.enqueue(text, uuid, timestamptz) to %I, %I',
    tenancy.role('handling_linkage'), tenancy.role('network_gateway'));
end
$$;
