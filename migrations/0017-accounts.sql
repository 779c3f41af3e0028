-- Who is given an ID (利用者ID) and what they may do, from when until when and at which terminals. Every gift is drafted
-- by one person and decided by another; what takes something away is done at once. isolated.account_change says so of
-- all of them: it is the account ledger (管理簿), and nothing is in force that it does not say.
do $$
begin
  execute format('grant usage on schema isolated, tenancy, shared to %I', tenancy.role('account_manager'));
  execute format('grant execute on function tenancy.verified_context(), tenancy.current_insurer(), tenancy.handling_insurer(), tenancy.uuid_v7(), tenancy.is_own_entry(uuid, text, text) to %I', tenancy.role('account_manager'));
end
$$;
alter table isolated.operation_log add column terminal_id uuid;
comment on column isolated.operation_log.terminal_id is 'At which terminal (端末); null: at none that the insurer has registered';
call tenancy.isolate('isolated.operation_log',
  'insert (insurer_id, account_id, privilege_level, affair, operation, result, row_count, branch_numbers, subject, request_id, terminal_id) to account_manager',
  'insert (terminal_id) to handling_none handling_read handling_write handling_linkage network_gateway');

alter table shared.insurer add column login_prefix text;
update shared.insurer set login_prefix = insurer_number || '-';
alter table shared.insurer
  alter column login_prefix set not null,
  add constraint login_prefix_taken unique (login_prefix),
  add constraint insurer_login_prefix_check check (login_prefix ~ '^[a-z0-9]{1,12}-$');
comment on column shared.insurer.login_prefix is 'With it every new login ID begins: so nobody learns from a login ID that is taken what another insurer has';

alter table shared.sign_in rename constraint sign_in_pkey to login_id_taken;
alter table isolated.account rename constraint account_login_id_taken to login_id_taken;

-- Accounts of before have no day on which they became valid, and no staff number.
alter table isolated.account
  add column staff_number text,
  add column valid_from   date,
  add column valid_until  date,
  add column closed_at    timestamptz;
alter table isolated.account no force row level security;
update isolated.account set staff_number = login_id, valid_from = (created_at at time zone 'Asia/Tokyo')::date;
alter table isolated.account force row level security;
alter table isolated.account
  alter column staff_number set not null,
  alter column valid_from set not null,
  add constraint account_staff_number_check check (staff_number ~ '^[!-~]{1,64}$'),
  add constraint account_days_check check (valid_until >= valid_from);
create unique index staff_has_id on isolated.account (insurer_id, staff_number) where closed_at is null;
comment on column isolated.account.staff_number is '職員番号: one person has one ID at most that is not closed';
comment on column isolated.account.valid_until is 'The last day in Japan on which it is valid as it was opened, until a PERIOD says otherwise; null: open';
comment on column isolated.account.closed_at is '抹消: deregistered, or never confirmed, as the ledger says; its login ID is never given again';

create table isolated.assignment (
  insurer_id      integer not null default tenancy.current_insurer() references shared.insurer,
  id              uuid not null default tenancy.uuid_v7(),
  account_id      uuid not null,
  affairs         text[] not null check (affairs <@ '{ELIGIBILITY,BENEFIT,COLLECTION}'),
  privilege_level text not null constraint assignment_privilege_level_check check (privilege_level in ('NONE', 'READ', 'WRITE', 'LINKAGE')),
  operations      text[] not null,
  procedures      text[] not null,
  terminals       uuid[],
  valid_from      date not null,
  valid_until     date,
  primary key (insurer_id, id),
  constraint assignment_of_account unique (insurer_id, id, account_id),
  foreign key (insurer_id, account_id) references isolated.account (insurer_id, id),
  check (valid_until >= valid_from),
  constraint level_needs_duty check (privilege_level = 'NONE' or cardinality(affairs) > 0)
);
create index assignment_by_account on isolated.assignment (insurer_id, account_id, valid_from);
comment on table isolated.assignment is '割当: the duty (担当) of a user from a day on and all it permits; the next one that is in force takes its place';
comment on column isolated.assignment.affairs is '担当事務分野 (適用／給付／徴収), for which My Numbers may be handled';
comment on column isolated.assignment.privilege_level is '取扱特権レベル; none without a duty (S1-3.3-17)';
comment on column isolated.assignment.operations is '業務メニュー; which exist is said in the code';
comment on column isolated.assignment.procedures is '事務手続: for which other institutions may be asked';
comment on column isolated.assignment.terminals is 'At which terminals; null: at all of the insurer';

create table isolated.terminal (
  insurer_id    integer not null default tenancy.current_insurer() references shared.insurer,
  id            uuid not null default tenancy.uuid_v7(),
  name          text not null check (length(name) between 1 and 60),
  place         text not null check (length(place) <= 100),
  kind          text not null constraint terminal_kind_check check (kind in ('INTEGRATED', 'CORE', 'CLAIM_ONLINE')),
  fingerprint   bytea not null check (length(fingerprint) = 32),
  expires_at    timestamptz not null,
  refused_at    timestamptz,
  primary key (insurer_id, id)
);
create unique index terminal_registered_already on isolated.terminal (insurer_id, fingerprint) where refused_at is null;
comment on table isolated.terminal is '端末, known by its client certificate: 統合専用端末, 基幹システム専用端末, レセオン端末';
comment on column isolated.terminal.fingerprint is 'SHA-256 of the certificate; one is never registered twice';
comment on column isolated.terminal.refused_at is 'When its registration was rejected or withdrawn, as the ledger says: its certificate may be drafted again';

create table shared.operator_terminal (
  fingerprint   bytea primary key check (length(fingerprint) = 32),
  name          text not null,
  registered_at timestamptz not null default clock_timestamp(),
  revoked_at    timestamptz
);
comment on table shared.operator_terminal is '運用端末: terminals of the platform operator by the SHA-256 of their certificate';
call tenancy.share('shared.operator_terminal', 'select to authenticator', 'select, insert, update (revoked_at) to platform_operator');

create table isolated.account_change (
  insurer_id      integer not null default tenancy.current_insurer() references shared.insurer,
  id              uuid not null default tenancy.uuid_v7(),
  kind            text not null constraint account_change_kind_check check (kind in (
    'OPEN', 'ASSIGN', 'PERIOD', 'RESUME', 'RECOVER', 'REGISTER_TERMINAL',
    'START_CODE', 'SUSPEND', 'LEAVE', 'DEREGISTER', 'REVOKE_TERMINAL')),
  account_id      uuid,
  assignment_id   uuid,
  terminal_id     uuid,
  valid_until     date,
  reason          text not null check (length(reason) <= 200),
  drafted_by      uuid,
  drafted_at      timestamptz not null,
  decision        text constraint account_change_decision_check check (decision in ('CONFIRMED', 'REJECTED', 'WITHDRAWN', 'DONE')),
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text check (length(decision_reason) <= 200),
  primary key (insurer_id, id),
  foreign key (insurer_id, account_id) references isolated.account (insurer_id, id),
  foreign key (insurer_id, assignment_id, account_id) references isolated.assignment (insurer_id, id, account_id),
  foreign key (insurer_id, terminal_id) references isolated.terminal (insurer_id, id),
  foreign key (insurer_id, drafted_by) references isolated.account (insurer_id, id),
  foreign key (insurer_id, decided_by) references isolated.account (insurer_id, id),
  check ((account_id is null) = (kind in ('REGISTER_TERMINAL', 'REVOKE_TERMINAL'))),
  check ((terminal_id is not null) = (kind in ('REGISTER_TERMINAL', 'REVOKE_TERMINAL'))),
  check ((assignment_id is not null) = (kind in ('OPEN', 'ASSIGN'))),
  check (valid_until is null or kind = 'PERIOD'),
  check ((decision is null) = (decided_at is null)),
  -- Nobody confirms the own draft (S1-3.3-34); nobody drafted_by and nobody decided_by are the platform operator.
  constraint own_draft check (decision not in ('CONFIRMED', 'REJECTED') or decided_by is distinct from drafted_by),
  check (decision is distinct from 'WITHDRAWN' or decided_by is not distinct from drafted_by),
  -- Nor what gives something to oneself.
  constraint decided_on_oneself check (decision is distinct from 'CONFIRMED' or decided_by is null or account_id is distinct from decided_by),
  -- Alone a manager only takes away, or hands over what was confirmed. What the operator gives is done at once.
  constraint second_person_required check (decision is distinct from 'DONE' or drafted_by is null
    or kind in ('START_CODE', 'SUSPEND', 'LEAVE', 'DEREGISTER', 'REVOKE_TERMINAL'))
);
create unique index change_waits_already on isolated.account_change (insurer_id, account_id, kind) where decision is null;
create index account_change_by_account on isolated.account_change (insurer_id, account_id, decided_at);
create index account_change_by_terminal on isolated.account_change (insurer_id, terminal_id) where terminal_id is not null;
create index account_change_open on isolated.account_change (insurer_id, id) where decision is null;
comment on table isolated.account_change is '管理簿: what was drafted for an ID, its rights or a terminal, and who decided; the only place that puts anything in force';
comment on column isolated.account_change.kind is 'OPEN ID発行, ASSIGN 割当, PERIOD 有効期間, RESUME 停止解除, RECOVER 認証手段の再設定, START_CODE 初回設定コード, SUSPEND 停止, LEAVE 担当離任, DEREGISTER 抹消, REGISTER_TERMINAL, REVOKE_TERMINAL 端末';
comment on column isolated.account_change.drafted_by is 'null: the platform operator';
comment on column isolated.account_change.decision is 'CONFIRMED by a second person, DONE by one alone; null: it waits';

create table isolated.insurer_policy (
  insurer_id             integer primary key default tenancy.current_insurer() references shared.insurer,
  idle_minutes           integer not null check (idle_minutes between 5 and 60),
  absolute_hours         integer not null check (absolute_hours between 1 and 12),
  lock_minutes           integer not null check (lock_minutes between 1 and 30),
  password_days          integer not null check (password_days between 30 and 365),
  password_history       integer not null check (password_history between 1 and 24),
  unused_days            integer not null check (unused_days between 7 and 365),
  changed_by             uuid not null,
  changed_at             timestamptz not null,
  foreign key (insurer_id, changed_by) references isolated.account (insurer_id, id)
);
comment on table isolated.insurer_policy is 'What an insurer chooses within the platform''s limits; without a row the defaults of the code hold';

create table isolated.used_operation (
  insurer_id   integer not null default tenancy.current_insurer() references shared.insurer,
  account_id   uuid not null,
  operation    text not null,
  last_used_on date not null,
  primary key (insurer_id, account_id, operation),
  foreign key (insurer_id, account_id) references isolated.account (insurer_id, id)
);
comment on table isolated.used_operation is 'When a user last used an operation, by the day in Japan: rights that nobody uses are found by it';

-- Everybody that there is goes on with what they had, given by the operator.
alter table isolated.account no force row level security;
alter table isolated.granted_operation no force row level security;
alter table isolated.granted_procedure no force row level security;
insert into isolated.assignment (insurer_id, id, account_id, affairs, privilege_level, operations, procedures, valid_from)
  select insurer_id, id, id, '{ELIGIBILITY,BENEFIT,COLLECTION}', privilege_level,
    array(select operation from isolated.granted_operation g where g.insurer_id = a.insurer_id and g.account_id = a.id),
    array(select procedure_code from isolated.granted_procedure g where g.insurer_id = a.insurer_id and g.account_id = a.id), valid_from
  from isolated.account a;
insert into isolated.account_change (insurer_id, kind, account_id, assignment_id, reason, drafted_at, decision, decided_at)
  select insurer_id, 'OPEN', id, id, '', created_at, 'DONE', created_at from isolated.account;
insert into isolated.account_change (insurer_id, kind, account_id, reason, drafted_at, decision, decided_at)
  select insurer_id, 'START_CODE', id, '', created_at, 'DONE', created_at from isolated.account where kind <> 'CORE_SYSTEM';
drop table isolated.granted_operation;
drop table isolated.granted_procedure;
alter table isolated.account drop column privilege_level;
alter table isolated.account force row level security;

-- Read where a session is loaded (handling_none); changed by managers, and by the operator for managers' IDs.
call tenancy.isolate('isolated.account', 'select to handling_none handling_read handling_write handling_linkage',
  'select, insert to account_manager platform_operator');
call tenancy.isolate('isolated.assignment', 'select to handling_none', 'select, insert to account_manager platform_operator');
-- The platform operator gives an insurer its first terminal: without one its managers can do nothing.
call tenancy.isolate('isolated.terminal', 'select to handling_none handling_read handling_write handling_linkage', 'select, insert to account_manager platform_operator');
call tenancy.isolate('isolated.account_change', 'select to handling_none',
  'select, insert, update (decision, decided_by, decided_at, decision_reason) to account_manager platform_operator');
call tenancy.isolate('isolated.insurer_policy', 'select to handling_none',
  'select, insert, update to account_manager');
call tenancy.isolate('isolated.used_operation', 'select to account_manager',
  'select, insert, update (last_used_on) to handling_none handling_read handling_write handling_linkage account_manager');

-- Nobody drafts, decides or uses anything in another's name: who acts is what the signed context says; '-' is the operator.
create function tenancy.is_acting(account uuid) returns boolean
  language sql stable parallel restricted
  return coalesce(account::text, '-') = (tenancy.verified_context())[2];
revoke all on function tenancy.is_acting from public;
do $$
declare
  name text;
begin
  foreach name in array '{handling_none,handling_read,handling_write,handling_linkage,account_manager,platform_operator}'::text[] loop
    execute format('grant execute on function tenancy.is_acting(uuid) to %I', tenancy.role(name));
  end loop;
end
$$;
create policy draft_is_own on isolated.account_change as restrictive for insert
  with check (tenancy.is_acting(drafted_by) and (decision is null or decided_by is not distinct from drafted_by));
-- What was decided stays so.
create policy decision_is_own on isolated.account_change as restrictive for update
  using (decision is null) with check (tenancy.is_acting(decided_by));
-- Who gives rights is given theirs by the platform operator (S1-3.3-25).
create policy managers_are_opened_by_operator on isolated.account as restrictive for insert
  with check (kind = 'GENERAL' or tenancy.is_acting(null));
create policy use_is_own on isolated.used_operation as restrictive for insert with check (tenancy.is_acting(account_id));

-- Where no manager is left to decide, the platform operator does, who sees one insurer at a time: this says which to look at.
create table shared.waiting_change (
  insurer_id integer not null references shared.insurer,
  change_id  uuid not null,
  drafted_at timestamptz not null,
  primary key (insurer_id, change_id)
);
comment on table shared.waiting_change is 'Drafts of all insurers that nobody has decided; who may decide them is told from the insurer''s own rows';
call tenancy.share('shared.waiting_change', 'select to platform_operator');

create function tenancy.keep_waiting_changes() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if new.decision is null then
    insert into shared.waiting_change (insurer_id, change_id, drafted_at) values (new.insurer_id, new.id, new.drafted_at);
  else
    delete from shared.waiting_change w where w.insurer_id = new.insurer_id and w.change_id = new.id;
  end if;
  return null;
end
$$;
revoke all on function tenancy.keep_waiting_changes from public;
create trigger keep_drafted after insert on isolated.account_change
  for each row when (new.decision is null) execute function tenancy.keep_waiting_changes();
create trigger keep_decided after update on isolated.account_change
  for each row when (new.decision is not null) execute function tenancy.keep_waiting_changes();

-- What is decided about one account is decided in an order: two acts of one moment, or of servers whose clocks differ, cannot
-- be read in another one, and nothing is entered into the past.
create function tenancy.order_decisions() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform from isolated.account a where a.insurer_id = new.insurer_id and a.id = new.account_id for no key update;
  new.decided_at := greatest(new.decided_at, new.drafted_at, (select max(c.decided_at) + interval '1 microsecond'
    from isolated.account_change c where c.insurer_id = new.insurer_id and c.account_id = new.account_id));
  return new;
end
$$;
revoke all on function tenancy.order_decisions from public;
create trigger order_decisions before insert or update on isolated.account_change
  for each row when (new.decision is not null) execute function tenancy.order_decisions();

-- Nobody closes an ID or gives up a terminal but by the ledger; managers' IDs are the platform operator's (S1-3.3-25).
create function tenancy.follow_decision() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if new.kind = 'REGISTER_TERMINAL' and new.decision in ('REJECTED', 'WITHDRAWN') then
    update isolated.terminal t set refused_at = new.decided_at where t.insurer_id = new.insurer_id and t.id = new.terminal_id;
  elsif new.kind = 'OPEN' and new.decision in ('REJECTED', 'WITHDRAWN')
      or new.kind = 'DEREGISTER' and new.decision in ('CONFIRMED', 'DONE') then
    if not tenancy.is_acting(null) and exists (select from isolated.account a
        where a.insurer_id = new.insurer_id and a.id = new.account_id and a.kind <> 'GENERAL') then
      raise exception 'only the platform operator closes that ID' using errcode = '42501';
    end if;
    update isolated.account a set closed_at = new.decided_at
      where a.insurer_id = new.insurer_id and a.id = new.account_id and a.closed_at is null;
  end if;
  return null;
end
$$;
revoke all on function tenancy.follow_decision from public;
create trigger follow_decision after insert or update on isolated.account_change
  for each row when (new.decision is not null) execute function tenancy.follow_decision();

-- Signing in.
alter table shared.sign_in
  alter column password_hash drop not null,
  add column temporary_until   timestamptz,
  add column factor_required   boolean not null default false,
  add column last_signed_in_at timestamptz;
create unique index account_signs_in_once on shared.sign_in (insurer_id, account_id) where insurer_id is not null;
comment on column shared.sign_in.password_hash is 'null: no start code was issued yet, or the credentials are being set anew';
comment on column shared.sign_in.temporary_until is '初回設定コード: the password is a start code, which only lets its owner choose one until then';
comment on column shared.sign_in.factor_required is 'Without a second factor only that can be set up: managers and the operator';
call tenancy.share('shared.sign_in',
  'select, update (password_hash, password_set_at, temporary_until, last_signed_in_at) to authenticator',
  'select (login_id), insert to platform_operator');

create table shared.past_password (
  login_id      text not null references shared.sign_in,
  set_at        timestamptz not null,
  password_hash text not null,
  primary key (login_id, set_at)
);
comment on table shared.past_password is 'Former passwords by their hash: not to be chosen again';
call tenancy.share('shared.past_password', 'select, insert, delete to authenticator');

create table shared.totp (
  login_id     text primary key references shared.sign_in,
  secret       bytea,
  confirmed_at timestamptz,
  new_secret   bytea,
  last_step    bigint not null default 0,
  failures     integer not null default 0,
  created_at   timestamptz not null,
  check ((secret is null) = (confirmed_at is null))
);
comment on table shared.totp is 'ワンタイムコード (RFC 6238) of a login ID; the secret is encrypted by the platform''s key';
comment on column shared.totp.new_secret is 'Was shown and waits for its first code; until then the one before stays in force';
comment on column shared.totp.last_step is 'The newest time step that was used: a code is good once';
comment on column shared.totp.failures is 'Wrong codes since the last that was right: after a hundred none is taken (SP 800-63B-4, 3.2.2)';
call tenancy.share('shared.totp', 'select, insert, update (secret, confirmed_at, new_secret, last_step, failures, created_at), delete to authenticator');

create table shared.passkey (
  credential_id bytea primary key,
  login_id      text not null references shared.sign_in,
  name          text not null check (length(name) between 1 and 60),
  public_key    bytea not null,
  counter       bigint not null,
  created_at    timestamptz not null,
  last_used_at  timestamptz
);
create index passkey_by_login_id on shared.passkey (login_id);
comment on table shared.passkey is 'パスキー (WebAuthn) of a login ID';
call tenancy.share('shared.passkey', 'select, insert, update (counter, last_used_at), delete to authenticator');

create table shared.passkey_challenge (
  challenge  text primary key,
  login_id   text references shared.sign_in,
  expires_at timestamptz not null
);
create index passkey_challenge_by_end on shared.passkey_challenge (expires_at);
comment on table shared.passkey_challenge is 'What a passkey is asked to sign, once; without a login ID: for signing in';
call tenancy.share('shared.passkey_challenge', 'select, insert, delete to authenticator');

-- Lost with a crash, which costs an attacker more than it gains: nobody who signs in waits for the disk because of it.
drop table shared.sign_in_tries;
create unlogged table shared.sign_in_tries (key text primary key, points integer not null, ends_at timestamptz not null);
create index sign_in_tries_by_end on shared.sign_in_tries (ends_at);
comment on table shared.sign_in_tries is 'Failed tries per login ID, address and insurer, each forgotten after its time';
call tenancy.share('shared.sign_in_tries', 'select, insert, update, delete to authenticator');

-- Counts a try under each key until one of them has had more than its limit; then the seconds to wait, else null.
create function shared.spend_try(keys text[], limits integer[], seconds integer[]) returns integer
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  spent shared.sign_in_tries;
begin
  for i in 1 .. cardinality(keys) loop
    insert into shared.sign_in_tries as t
      values (keys[i], 1, clock_timestamp() + make_interval(secs => seconds[i]))
      on conflict (key) do update set
        points = case when t.ends_at > clock_timestamp() then t.points + 1 else 1 end,
        ends_at = case when t.ends_at > clock_timestamp() then t.ends_at else excluded.ends_at end
      returning t.* into spent;
    if spent.points > limits[i] then
      return greatest(1, ceil(extract(epoch from spent.ends_at - clock_timestamp())));
    end if;
  end loop;
  return null;
end
$$;
revoke all on function shared.spend_try from public;
do $$ begin
  execute format('grant execute on function shared.spend_try to %I', tenancy.role('authenticator'));
end $$;

alter table shared.session
  add column id               uuid not null default gen_random_uuid() constraint session_id_taken unique,
  add column address          text,
  add column terminal         bytea,
  add column with_factor      boolean not null default false,
  add column authenticated_at timestamptz,
  add column locked_at        timestamptz;
update shared.session set authenticated_at = signed_in_at;
alter table shared.session alter column authenticated_at set not null;
create index session_by_login_id on shared.session (login_id);
comment on column shared.session.terminal is 'SHA-256 of the certificate it was opened with; it is good at that terminal only';
comment on column shared.session.authenticated_at is 'When the person last showed who they are';
comment on column shared.session.locked_at is '画面ロック: nothing is answered until the person shows who they are';
call tenancy.share('shared.session',
  'select, insert, delete, update (last_seen_at, handling_affair, handling_seen_at, with_factor, authenticated_at, locked_at) to authenticator');

alter table shared.platform_log add column subject text;
comment on column shared.platform_log.subject is 'What it was about, other than persons; or why it was refused';

-- Managers see the names of the procedures that they give.
call tenancy.share('shared.legal_entry', 'select to account_manager');

-- What managers cause beyond their insurer's tables, each for the insurer of the signed context only.
create function tenancy.login_prefix() returns text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select i.login_prefix from shared.insurer i where i.id = tenancy.current_insurer()
$$;

-- Only for an ID that is opened in this transaction.
create function tenancy.reserve_login_id(account uuid) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  opened isolated.account;
begin
  select a.* into opened from isolated.account a
    where a.insurer_id = tenancy.current_insurer() and a.id = reserve_login_id.account and a.xmin = pg_current_xact_id()::xid;
  if opened.id is null then
    raise exception 'a login ID belongs to an ID that is being opened' using errcode = '42501';
  end if;
  if not starts_with(opened.login_id, tenancy.login_prefix()) then
    raise exception 'the login ID does not begin as those of the insurer' using errcode = '23514', constraint = 'login_id_prefix';
  end if;
  insert into shared.sign_in (login_id, insurer_id, account_id, factor_required)
    values (opened.login_id, opened.insurer_id, opened.id, opened.kind = 'MANAGER');
end
$$;

-- Only what the ledger says in this transaction; managers' IDs get theirs from the platform operator alone. False: there
-- is a password that its owner has chosen.
create function tenancy.set_start_code(account uuid, code_hash text, until timestamptz) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  issued_at timestamptz;
  valid_at timestamptz;
begin
  select c.decided_at, greatest(clock_timestamp(), a.valid_from::timestamp at time zone 'Asia/Tokyo') into issued_at, valid_at
    from isolated.account_change c join isolated.account a on a.insurer_id = c.insurer_id and a.id = c.account_id
    where c.insurer_id = tenancy.current_insurer() and c.account_id = set_start_code.account
      and c.kind = 'START_CODE' and c.decision = 'DONE' and c.xmin = pg_current_xact_id()::xid
      and (a.kind = 'GENERAL' or tenancy.is_acting(null))
    limit 1;
  if issued_at is null or until > valid_at + interval '60 days' then
    raise exception 'the ledger does not say that' using errcode = '42501';
  end if;
  update shared.sign_in s set password_hash = code_hash, temporary_until = until, password_set_at = issued_at
    where s.insurer_id = tenancy.current_insurer() and s.account_id = set_start_code.account
      and (s.password_hash is null or s.temporary_until is not null);
  return found;
end
$$;

-- Only what two people have decided: a confirmed RECOVER of this transaction.
create function tenancy.forget_credentials(account uuid) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  login text;
begin
  select s.login_id into login from shared.sign_in s
    where s.insurer_id = tenancy.current_insurer() and s.account_id = forget_credentials.account
      and exists (select from isolated.account_change c
        where c.insurer_id = s.insurer_id and c.account_id = s.account_id and c.kind = 'RECOVER' and c.decision = 'CONFIRMED'
          and c.xmin = pg_current_xact_id()::xid);
  if login is null then
    raise exception 'nobody has confirmed that' using errcode = '42501';
  end if;
  update shared.sign_in s set password_hash = null, temporary_until = null where s.login_id = login;
  delete from shared.totp t where t.login_id = login;
  delete from shared.passkey k where k.login_id = login;
  delete from shared.session e where e.login_id = login;
end
$$;

-- One session, or all of the account.
create function tenancy.end_sessions(account uuid, session uuid default null) returns integer
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  ended integer;
begin
  delete from shared.session e using shared.sign_in s
    where s.insurer_id = tenancy.current_insurer() and s.account_id = end_sessions.account and e.login_id = s.login_id
      and (end_sessions.session is null or e.id = end_sessions.session);
  get diagnostics ended = row_count;
  return ended;
end
$$;

create function tenancy.sessions_of_insurer()
  returns table (id uuid, account_id uuid, signed_in_at timestamptz, last_seen_at timestamptz, address text, terminal bytea, with_factor boolean, locked boolean, handling boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select e.id, s.account_id, e.signed_in_at, e.last_seen_at, e.address, e.terminal, e.with_factor, e.locked_at is not null, e.handling_affair is not null
  from shared.session e join shared.sign_in s using (login_id) where s.insurer_id = tenancy.current_insurer()
$$;

create function tenancy.sign_ins_of_insurer()
  returns table (account_id uuid, has_credentials boolean, temporary_until timestamptz, password_set_at timestamptz, last_signed_in_at timestamptz, factor_required boolean, totp boolean, passkeys integer)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select s.account_id, s.password_hash is not null, s.temporary_until, case when s.temporary_until is null and s.password_hash is not null then s.password_set_at end,
    s.last_signed_in_at, s.factor_required,
    exists (select from shared.totp t where t.login_id = s.login_id and t.confirmed_at is not null),
    (select count(*)::integer from shared.passkey k where k.login_id = s.login_id)
  from shared.sign_in s where s.insurer_id = tenancy.current_insurer()
$$;

do $$
declare
  part text;
begin
  foreach part in array array[
    'tenancy.login_prefix()', 'tenancy.reserve_login_id(uuid)', 'tenancy.set_start_code(uuid, text, timestamptz)',
    'tenancy.forget_credentials(uuid)', 'tenancy.end_sessions(uuid, uuid)', 'tenancy.sessions_of_insurer()', 'tenancy.sign_ins_of_insurer()'] loop
    execute format('revoke all on function %s from public', part);
    execute format('grant execute on function %s to %I, %I', part, tenancy.role('account_manager'), tenancy.role('platform_operator'));
  end loop;
end
$$;
