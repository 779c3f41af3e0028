-- What the platform operator is told of how the platform stands (運用者の診断): counts, days and names of partner systems.
-- Of insurers' own tables only how many messages were given up and until when terminals' certificates are good is kept
-- beside them, where the operator can count it without a way to the rows.
do $$
begin
  execute format('grant select (name) on public.migrations to %I', tenancy.role('platform_operator'));
end
$$;
call tenancy.share('shared.import_work', 'select (due_at) to platform_operator');

create table shared.dead_message (
  insurer_id integer not null references shared.insurer,
  message_id uuid not null,
  kind       text not null,
  since      timestamptz not null,
  primary key (insurer_id, message_id)
);
comment on table shared.dead_message is 'Messages of all insurers that were given up and that nobody has sent again';
call tenancy.share('shared.dead_message', 'select (kind, since) to platform_operator');

create function tenancy.keep_dead_messages() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if new.state = 'DEAD' then
    insert into shared.dead_message (insurer_id, message_id, kind, since)
      values (new.insurer_id, new.id, new.kind, new.changed_at) on conflict do nothing;
  else
    delete from shared.dead_message d where d.insurer_id = new.insurer_id and d.message_id = new.id;
  end if;
  return null;
end
$$;
revoke all on function tenancy.keep_dead_messages from public;
create trigger keep_dead after update of state on isolated.message
  for each row when (new.state <> old.state and 'DEAD' in (new.state, old.state))
  execute function tenancy.keep_dead_messages();

create table shared.terminal_end (
  insurer_id  integer not null references shared.insurer,
  terminal_id uuid not null,
  expires_at  timestamptz not null,
  primary key (insurer_id, terminal_id)
);
comment on table shared.terminal_end is 'Until when the certificates of terminals are good, but of those that were refused or revoked';
call tenancy.share('shared.terminal_end', 'select (expires_at) to platform_operator');

create function tenancy.keep_terminal_ends() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_argv[0] = 'of the ledger' then
    delete from shared.terminal_end e where e.insurer_id = new.insurer_id and e.terminal_id = new.terminal_id;
  elsif new.refused_at is not null then
    delete from shared.terminal_end e where e.insurer_id = new.insurer_id and e.terminal_id = new.id;
  else
    insert into shared.terminal_end (insurer_id, terminal_id, expires_at) values (new.insurer_id, new.id, new.expires_at);
  end if;
  return null;
end
$$;
revoke all on function tenancy.keep_terminal_ends from public;
create trigger keep_end after insert on isolated.terminal
  for each row execute function tenancy.keep_terminal_ends();
create trigger keep_refused after update of refused_at on isolated.terminal
  for each row when (new.refused_at is not null) execute function tenancy.keep_terminal_ends();
create trigger keep_revoked after insert or update of decision on isolated.account_change
  for each row when (new.kind = 'REVOKE_TERMINAL' and new.decision in ('CONFIRMED', 'DONE'))
  execute function tenancy.keep_terminal_ends('of the ledger');

alter table isolated.message no force row level security;
alter table isolated.terminal no force row level security;
alter table isolated.account_change no force row level security;
insert into shared.dead_message (insurer_id, message_id, kind, since)
  select insurer_id, id, kind, changed_at from isolated.message where state = 'DEAD';
insert into shared.terminal_end (insurer_id, terminal_id, expires_at)
  select t.insurer_id, t.id, t.expires_at from isolated.terminal t
  where t.refused_at is null and not exists (select from isolated.account_change c
    where c.insurer_id = t.insurer_id and c.terminal_id = t.id
      and c.kind = 'REVOKE_TERMINAL' and c.decision in ('CONFIRMED', 'DONE'));
alter table isolated.message force row level security;
alter table isolated.terminal force row level security;
alter table isolated.account_change force row level security;

create table shared.partner_contact (
  partner           text not null check (partner ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  direction         text not null check (direction in ('IN', 'OUT')),
  last_at           timestamptz not null,
  certificate_until timestamptz,
  primary key (partner, direction)
);
comment on table shared.partner_contact is 'When a partner system last reached us, or we it, to the minute; and until when the certificate is good that it showed';
call tenancy.share('shared.partner_contact', 'select, insert, update (last_at, certificate_until) to authenticator',
  'select to platform_operator');
