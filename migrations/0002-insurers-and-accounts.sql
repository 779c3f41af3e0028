-- Insurers, who signs in for them, and what each person may do. Signing in comes
-- before an insurer is known: the role `authenticator` reaches the sign-in tables
-- and no insurer's table.
create table shared.insurer (
  id             integer primary key generated always as identity,
  insurer_number text not null constraint insurer_number_taken unique check (insurer_number ~ '^[0-9]{6}([0-9]{2})?$'),
  name           text not null,
  created_at     timestamptz not null default clock_timestamp()
);
comment on table shared.insurer is '保険者';
comment on column shared.insurer.id is 'Internal number, seen by nobody but the operator';
call tenancy.share('shared.insurer', 'select to authenticator', 'select, insert to platform_operator');

create table isolated.account (
  insurer_id      integer not null default tenancy.current_insurer() references shared.insurer,
  id              uuid not null default tenancy.uuid_v7(),
  login_id        text not null,
  name            text not null,
  kind            text not null check (kind in ('MANAGER', 'GENERAL')),
  privilege_level text not null check (privilege_level in ('NONE', 'READ', 'WRITE', 'LINKAGE')),
  created_at      timestamptz not null default clock_timestamp(),
  primary key (insurer_id, id),
  constraint account_login_id_taken unique (insurer_id, login_id)
);
comment on table isolated.account is '利用者: a user ID of an insurer';
comment on column isolated.account.privilege_level is '取扱特権レベル';
call tenancy.isolate('isolated.account',
  'select to handling_none handling_read handling_write handling_linkage', 'insert to platform_operator');

create table isolated.granted_operation (
  insurer_id integer not null default tenancy.current_insurer() references shared.insurer,
  account_id uuid not null,
  operation  text not null,
  granted_at timestamptz not null default clock_timestamp(),
  primary key (insurer_id, account_id, operation),
  foreign key (insurer_id, account_id) references isolated.account (insurer_id, id)
);
comment on table isolated.granted_operation is '業務メニュー: which operations a user holds; which exist is said in the code';
call tenancy.isolate('isolated.granted_operation',
  'select to handling_none handling_read handling_write handling_linkage', 'insert to platform_operator');

create table isolated.data_key (
  insurer_id integer not null default tenancy.current_insurer() references shared.insurer,
  purpose    text not null check (purpose in ('cipher', 'blind-index')),
  version    integer not null check (version > 0),
  wrapped    bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (insurer_id, purpose, version)
);
comment on table isolated.data_key is 'Keys of the insurer, wrapped by the platform''s key-encryption key (AES key wrap, RFC 3394)';
call tenancy.isolate('isolated.data_key',
  'select to handling_read handling_write handling_linkage', 'insert to platform_operator');

create table shared.sign_in (
  login_id      text primary key check (login_id ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  insurer_id    integer references shared.insurer,
  account_id    uuid,
  password_hash text not null,
  password_set_at timestamptz not null default clock_timestamp(),
  check ((insurer_id is null) = (account_id is null)),
  foreign key (insurer_id, account_id) references isolated.account (insurer_id, id)
);
comment on table shared.sign_in is 'Login IDs, unique on the platform; without an insurer: the platform operator';
call tenancy.share('shared.sign_in', 'select to authenticator', 'insert to platform_operator');

create table shared.session (
  token_hash       bytea primary key,
  login_id         text not null references shared.sign_in,
  signed_in_at     timestamptz not null,
  last_seen_at     timestamptz not null,
  handling_affair  text check (handling_affair in ('ELIGIBILITY', 'BENEFIT', 'COLLECTION')),
  handling_seen_at timestamptz,
  check ((handling_affair is null) = (handling_seen_at is null))
);
comment on table shared.session is 'Signed-in sessions by the SHA-256 of their cookie; deleting the row signs out';
comment on column shared.session.handling_affair is 'My Number handling is on for this affair (適用／給付／徴収)';
call tenancy.share('shared.session',
  'select, insert, delete, update (last_seen_at, handling_affair, handling_seen_at) to authenticator');

-- Written by rate-limiter-flexible, whose column names these are.
create table shared.sign_in_tries (key text primary key, points integer not null default 0, expire bigint);
comment on table shared.sign_in_tries is 'Failed tries per login ID, address and insurer, each forgotten after its time';
call tenancy.share('shared.sign_in_tries', 'select, insert, update, delete to authenticator');

create table shared.familiar_address (
  login_id text not null references shared.sign_in,
  address  text not null,
  last_at  timestamptz not null,
  primary key (login_id, address)
);
comment on table shared.familiar_address is 'Where a login ID has signed in: strangers elsewhere cannot lock it out there';
call tenancy.share('shared.familiar_address', 'select, insert, update (last_at) to authenticator');

create table shared.platform_log (
  id         uuid primary key default gen_random_uuid(),
  at         timestamptz not null default clock_timestamp(),
  operation  text not null,
  result     text not null,
  request_id text,
  login_id   text,
  belongs_to integer,
  address    text
);
comment on table shared.platform_log is 'What happens before an insurer is known, and what the operator does';
call tenancy.share('shared.platform_log', 'insert to authenticator platform_operator');
