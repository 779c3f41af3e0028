-- Every operation, reads and refusals included, leaves an entry in the
-- transaction it belongs to. Partitioned by month for retention; `migrate` makes
-- the months ahead, and the default takes what no month takes, so that no
-- operation fails for want of a partition.
create table isolated.operation_log (
  insurer_id     integer not null default tenancy.current_insurer(),
  at             timestamptz not null default clock_timestamp(),
  id             uuid not null default gen_random_uuid(),
  account_id     uuid,
  privilege_level text not null,
  affair         text,
  operation      text not null,
  result         text not null,
  row_count      integer,
  branch_numbers text[],
  subject        text,
  request_id     text,
  primary key (insurer_id, at, id)
) partition by range (at);
comment on table isolated.operation_log is '操作ログ: who did which operation on whom, with what result; no personal value, append-only';
comment on column isolated.operation_log.account_id is 'null: the platform''s own work, an import going on after its approval';
comment on column isolated.operation_log.subject is 'What it was about, other than persons: an import''s id, the reason stated for a reveal';

-- Nobody writes an entry in another's name: who acts is what the signed context says.
create function tenancy.is_own_entry(account uuid, level text, affair text) returns boolean
  language plpgsql stable parallel restricted
  set search_path = pg_catalog, pg_temp
as $$
declare
  context text[] := tenancy.verified_context();
begin
  return coalesce(account::text, '-') = context[2] and level = context[3] and coalesce(affair, '-') = context[4];
end
$$;
revoke all on function tenancy.is_own_entry from public;
do $$
declare
  name text;
begin
  foreach name in array '{handling_none,handling_read,handling_write,handling_linkage}'::text[] loop
    execute format('grant execute on function tenancy.is_own_entry(uuid, text, text) to %I', tenancy.role(name));
  end loop;
end
$$;

call tenancy.isolate('isolated.operation_log',
  'insert (insurer_id, account_id, privilege_level, affair, operation, result, row_count, branch_numbers, subject, request_id) to handling_none handling_read handling_write handling_linkage');

create policy entry_is_own on isolated.operation_log as restrictive for insert
  with check (tenancy.is_own_entry(account_id, privilege_level, affair));

create table isolated.operation_log_default partition of isolated.operation_log default;
call tenancy.isolate('isolated.operation_log_default', '');

-- Makes one month's partition. Rows of that month that went to the default are
-- moved; forced policies would hide them from the owner, so they are lifted for
-- the length of this transaction.
create procedure tenancy.make_log_month(month date)
  language plpgsql
as $$
declare
  partition text := 'operation_log_' || to_char(month, 'YYYY_MM');
  first timestamptz := month::timestamp at time zone 'Asia/Tokyo';
  next timestamptz := (month + interval '1 month')::timestamp at time zone 'Asia/Tokyo';
begin
  if to_regclass('isolated.' || partition) is not null then
    return;
  end if;
  alter table isolated.operation_log detach partition isolated.operation_log_default;
  alter table isolated.operation_log_default no force row level security;
  execute format('create table isolated.%I (like isolated.operation_log including defaults including constraints)', partition);
  execute format('insert into isolated.%I select * from isolated.operation_log_default where at >= %L and at < %L', partition, first, next);
  delete from isolated.operation_log_default where at >= first and at < next;
  execute format('alter table isolated.operation_log attach partition isolated.%I for values from (%L) to (%L)', partition, first, next);
  alter table isolated.operation_log_default force row level security;
  alter table isolated.operation_log attach partition isolated.operation_log_default default;
  execute format('call tenancy.isolate(%L, %L)', 'isolated.' || partition, '');
end
$$;
revoke all on procedure tenancy.make_log_month from public;
