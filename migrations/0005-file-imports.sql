-- Files of an insurer on their way in. A row is judged while it arrives and waits
-- in staging, its My Number already encrypted; the file itself is never written.
create table isolated.file_import (
  insurer_id      integer not null default tenancy.current_insurer() references shared.insurer,
  id              uuid not null default tenancy.uuid_v7(),
  kind            text not null check (kind in ('REGISTRATION')),
  state           text not null check (state in ('RECEIVING', 'CHECKING', 'AWAITING_APPROVAL', 'APPLYING', 'APPLIED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  sha256          bytea not null,
  encoding        text not null check (encoding in ('UTF-8', 'CP932')),
  row_count       integer not null default 0,
  ok_count        integer not null default 0,
  applied_count   integer not null default 0,
  applied_line    integer not null default 0,
  fault_counts    jsonb not null default '{}',
  preview         jsonb,
  uploaded_by     uuid not null,
  uploaded_at     timestamptz not null default clock_timestamp(),
  upload_affair   text not null,
  decided_by      uuid,
  decided_at      timestamptz,
  decision_affair text,
  decision_reason text,
  ended_at        timestamptz,
  expires_at      timestamptz not null,
  primary key (insurer_id, id),
  foreign key (insurer_id, uploaded_by) references isolated.account (insurer_id, id),
  foreign key (insurer_id, decided_by) references isolated.account (insurer_id, id),
  constraint own_upload check (decided_by <> uploaded_by)
);
comment on table isolated.file_import is 'ファイル取込';
comment on column isolated.file_import.applied_line is 'The last line applied; it moves in the transaction that applies, so no row is applied twice';
comment on column isolated.file_import.fault_counts is 'Refused rows by code';
create unique index file_already_given on isolated.file_import (insurer_id, kind, sha256)
  where state not in ('REFUSED', 'WITHDRAWN', 'EXPIRED');
create index file_import_by_time on isolated.file_import (insurer_id, uploaded_at, id);
call tenancy.isolate('isolated.file_import',
  'select to handling_none handling_read handling_write handling_linkage',
  'insert, update (state, sha256, row_count, ok_count, applied_count, applied_line, fault_counts, preview, decided_by, decided_at, decision_affair, decision_reason, ended_at) to handling_write handling_linkage');

create table isolated.staged_row (
  insurer_id      integer not null default tenancy.current_insurer(),
  import_id       uuid not null,
  line            integer not null,
  cells           json not null,
  my_number       bytea,
  my_number_index bytea,
  fault           text,
  fault_column    smallint,
  effects         smallint not null default 0,
  subscriber_id   uuid,
  primary key (insurer_id, import_id, line),
  foreign key (insurer_id, import_id) references isolated.file_import (insurer_id, id)
);
comment on table isolated.staged_row is 'Rows of files waiting to be applied; deleted in every ending';
comment on column isolated.staged_row.cells is 'The row as it was written, without the My Number';
comment on column isolated.staged_row.effects is 'What the row would do, as bits, for the preview';
comment on column isolated.staged_row.subscriber_id is 'The person the row is about: stored, or to be registered under this id';
call tenancy.isolate('isolated.staged_row',
  'select, insert, delete, update (fault, fault_column, effects, subscriber_id) to handling_write handling_linkage');
create policy handling_is_on on isolated.staged_row as restrictive
  using (insurer_id = tenancy.handling_insurer()) with check (insurer_id = tenancy.handling_insurer());

create table isolated.result_part (
  insurer_id integer not null default tenancy.current_insurer(),
  import_id  uuid not null,
  part       integer not null,
  cipher     bytea not null,
  primary key (insurer_id, import_id, part),
  foreign key (insurer_id, import_id) references isolated.file_import (insurer_id, id)
);
comment on table isolated.result_part is 'The result file in encrypted parts; kept 30 days';
call tenancy.isolate('isolated.result_part',
  'select to handling_read', 'select, insert, delete to handling_write handling_linkage');

-- Which imports are due to be gone on with, for the worker, which sees no insurer's
-- table: the check, the applying, and later the expiry or the end of the result file.
create table shared.import_work (
  insurer_id integer not null references shared.insurer,
  import_id  uuid not null,
  account_id uuid not null,
  affair     text not null,
  due_at     timestamptz not null,
  primary key (insurer_id, import_id)
);
comment on table shared.import_work is 'Imports to be gone on with, in whose name and for which affair; no personal data';
create index import_work_due on shared.import_work (due_at);
call tenancy.share('shared.import_work', 'select to worker');

-- Written in the business transaction that moves the import. The insurer comes from
-- the signed context, never from an argument. Null: no work is left.
create procedure tenancy.set_import_due(import uuid, due timestamptz, insurer integer)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  context text[] := tenancy.verified_context();
begin
  if (insurer = context[1]::integer) is not true then
    raise exception 'not the insurer of the context' using errcode = '42501';
  end if;
  if due is null then
    delete from shared.import_work where insurer_id = insurer and import_id = import;
  else
    insert into shared.import_work (insurer_id, import_id, account_id, affair, due_at)
    values (insurer, import, context[2]::uuid, context[4], due)
    on conflict (insurer_id, import_id)
      do update set account_id = excluded.account_id, affair = excluded.affair, due_at = excluded.due_at;
  end if;
end
$$;
revoke all on procedure tenancy.set_import_due from public;
do $$
begin
  execute format('grant execute on procedure tenancy.set_import_due(uuid, timestamptz, integer) to %I, %I', tenancy.role('handling_write'), tenancy.role('handling_linkage'));
end
$$;
