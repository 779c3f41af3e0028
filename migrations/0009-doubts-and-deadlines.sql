create table isolated.doubt (
  insurer_id       integer not null default tenancy.current_insurer(),
  id               uuid not null default tenancy.uuid_v7(),
  kind             text not null check (kind in ('LINKED_TO_ANOTHER', 'DUPLICATE_IN_FILE')),
  import_id        uuid,
  given            json not null,
  state            text not null default 'OPEN' check (state in ('OPEN', 'PROPOSED', 'RESOLVED')),
  raised_by        uuid,
  raised_at        timestamptz not null default clock_timestamp(),
  proposal         text check (proposal in ('ROW_WRONG', 'LINK_WRONG')),
  proposal_comment text,
  proposed_by      uuid,
  proposed_at      timestamptz,
  resolved_by      uuid,
  resolved_at      timestamptz,
  primary key (insurer_id, id),
  foreign key (insurer_id, import_id) references isolated.file_import (insurer_id, id),
  foreign key (insurer_id, raised_by) references isolated.account (insurer_id, id),
  foreign key (insurer_id, proposed_by) references isolated.account (insurer_id, id),
  foreign key (insurer_id, resolved_by) references isolated.account (insurer_id, id),
  constraint own_proposal check (resolved_by <> proposed_by),
  check (state = 'OPEN' or proposal is not null),
  check (state <> 'RESOLVED' or resolved_by is not null)
);
comment on table isolated.doubt is '疑義: a My Number that was given for two persons';
comment on column isolated.doubt.given is 'The rows that gave it, with their lines, without the number';
create index doubt_by_time on isolated.doubt (insurer_id, raised_at, id);
create index doubt_open on isolated.doubt (insurer_id, raised_at, id) where state <> 'RESOLVED';
call tenancy.isolate('isolated.doubt',
  'select to handling_read',
  'select, insert, update (state, proposal, proposal_comment, proposed_by, proposed_at, resolved_by, resolved_at) to handling_write handling_linkage');

create table isolated.doubted_subscriber (
  insurer_id    integer not null default tenancy.current_insurer(),
  doubt_id      uuid not null,
  subscriber_id uuid not null,
  holds_number  boolean not null,
  primary key (insurer_id, doubt_id, subscriber_id),
  foreign key (insurer_id, doubt_id) references isolated.doubt (insurer_id, id),
  foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id)
);
comment on table isolated.doubted_subscriber is 'Whom a doubt is about: the holder of the number, and known persons of the rows';
create index doubts_of_subscriber on isolated.doubted_subscriber (insurer_id, subscriber_id);
call tenancy.isolate('isolated.doubted_subscriber',
  'select to handling_read', 'select, insert to handling_write handling_linkage');

-- The five-day clock runs from 届出受理年月日 until the person is registered: rows that came back are not.
create table isolated.open_filing (
  insurer_id     integer not null default tenancy.current_insurer(),
  id             uuid not null default tenancy.uuid_v7(),
  import_id      uuid not null,
  line           integer not null,
  eligibility_id text collate "C" not null,
  name_kanji     text not null,
  notified_on    date not null,
  due_on         date not null generated always as (notified_on + 5) stored,
  fault          text not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  done_at        timestamptz,
  done_by        uuid,
  done_reason    text,
  primary key (insurer_id, id),
  foreign key (insurer_id, import_id) references isolated.file_import (insurer_id, id)
);
comment on table isolated.open_filing is '未登録の届出: a row of a registration file that was refused, until it is registered or laid aside with a reason';
comment on column isolated.open_filing.done_reason is 'Null: registered';
create unique index open_filing_once on isolated.open_filing (insurer_id, eligibility_id, notified_on, name_kanji) where done_at is null;
create index open_filing_due on isolated.open_filing (insurer_id, due_on, id) where done_at is null;
create index open_filing_done_late on isolated.open_filing (insurer_id, done_at, id)
  where done_reason is null and timezone('Asia/Tokyo', done_at)::date > due_on;
call tenancy.isolate('isolated.open_filing',
  'select to handling_none handling_read handling_write handling_linkage',
  'insert, update (done_at, done_by, done_reason) to handling_write handling_linkage');
