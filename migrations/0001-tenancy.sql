-- Who can see what: read this one first.
--
-- Tables in schema `isolated` belong to insurers: a session sees one insurer's
-- rows, or none. Tables in schema `shared` are the same for everyone and are
-- reached only by the roles named beside them. The server signs in with one
-- login role per privilege level; what each may do is said beside the table,
-- nowhere else. Policies are the same for all roles; only grants differ.
create extension if not exists btree_gist;

create schema shared;
create schema isolated;
create schema tenancy;

-- Roles belong to the cluster, so each database has its own set, told apart by
-- a prefix. It is stored, because a copy of a database keeps its roles.
create table tenancy.role_prefix (prefix text primary key);
insert into tenancy.role_prefix values (current_setting('kakehashi.role_prefix'));

create function tenancy.role(name text) returns name
  language sql stable
  return (select prefix || '_' || name from tenancy.role_prefix);

-- The key that signs contexts, as the two padded blocks of HMAC (RFC 2104), so
-- that the built-in sha256 suffices. Written by `migrate`; only the owner reads it.
create table tenancy.context_key (
  inner_block bytea not null check (length(inner_block) = 64),
  outer_block bytea not null check (length(outer_block) = 64)
);
create unique index context_key_is_one_row on tenancy.context_key ((true));

-- app.context = insurer.user.level.affair-or-'-'.backend.expiry.nonce.hmac
-- A plain setting could be set by whoever can run SQL, therefore the signature;
-- a session of the same role could read it while it lives, therefore the backend
-- (0 = not bound, where one session spans several machines). Runs once per inserted
-- row: an exception block or numeric arithmetic would triple its cost. The ninth part
-- of the result is the insurer while handling is on.
create function tenancy.verified_context() returns text[]
  language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  context text := current_setting('app.context', true);
  parts text[];
  signed boolean;
begin
  if context is null or context = '' then
    return null;
  end if;
  select encode(sha256(outer_block || sha256(inner_block || convert_to(left(context, -65), 'UTF8'))), 'hex') = right(context, 64)
    into signed from tenancy.context_key;
  parts := string_to_array(context, '.');
  if signed is not true or cardinality(parts) <> 8 then
    raise exception 'context is not signed by this platform' using errcode = '42501';
  end if;
  if parts[6]::bigint < date_part('epoch', clock_timestamp()) then
    raise exception 'context has expired' using errcode = '42501';
  end if;
  if parts[5] <> '0' and parts[5]::integer <> pg_backend_pid() then
    raise exception 'context belongs to another session' using errcode = '42501';
  end if;
  return parts || case when parts[4] <> '-' then parts[1] end;
end
$$;

-- Without search_path or definer, so that the planner inlines them into the policy.
create function tenancy.current_insurer() returns integer
  language sql stable parallel restricted
  return (tenancy.verified_context())[1]::integer;

create function tenancy.handling_insurer() returns integer
  language sql stable parallel restricted
  return (tenancy.verified_context())[9]::integer;

comment on function tenancy.current_insurer is 'The insurer of the signed context; null without one, an error when it is forged, expired or stolen';
comment on function tenancy.handling_insurer is 'The same, but null while My Number handling is off (the context names no affair)';

-- Version 7 of RFC 9562; the server''s own function exists from PostgreSQL 18 only.
create function tenancy.uuid_v7() returns uuid
  language sql volatile parallel safe
  return encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid;

-- One line under each table makes it an insurer's own. Grants read like SQL:
-- 'select, insert to handling_read handling_write'. Nobody gets delete, truncate
-- or references unless the line says so.
create procedure tenancy.isolate(target regclass, variadic grants text[])
  language plpgsql
as $$
declare
  line text;
  role_names text;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('drop policy if exists insurer_isolation on %s', target);
  execute format('create policy insurer_isolation on %s using (insurer_id = tenancy.current_insurer()) with check (insurer_id = tenancy.current_insurer())', target);
  execute format('revoke all on %s from public', target);
  foreach line in array grants loop
    continue when line = '';
    select string_agg(quote_ident(tenancy.role(name)), ', ') into role_names
      from regexp_split_to_table(split_part(line, ' to ', 2), '\s+') as name;
    execute format('grant %s on %s to %s', split_part(line, ' to ', 1), target, role_names);
  end loop;
end
$$;

-- The same words for tables of schema `shared`.
create procedure tenancy.share(target regclass, variadic grants text[])
  language plpgsql
as $$
declare
  line text;
  role_names text;
begin
  execute format('revoke all on %s from public', target);
  foreach line in array grants loop
    select string_agg(quote_ident(tenancy.role(name)), ', ') into role_names
      from regexp_split_to_table(split_part(line, ' to ', 2), '\s+') as name;
    execute format('grant %s on %s to %s', split_part(line, ' to ', 1), target, role_names);
  end loop;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array '{handling_none,handling_read,handling_write,handling_linkage,platform_operator}'::text[] loop
    execute format('grant usage on schema isolated, tenancy to %I', tenancy.role(name));
  end loop;
  foreach name in array '{authenticator,platform_operator,worker}'::text[] loop
    execute format('grant usage on schema shared to %I', tenancy.role(name));
  end loop;
end
$$;
revoke all on all functions in schema tenancy from public;
revoke all on all procedures in schema tenancy from public;
do $$
declare
  name text;
begin
  foreach name in array '{handling_none,handling_read,handling_write,handling_linkage,platform_operator}'::text[] loop
    execute format('grant execute on function tenancy.verified_context(), tenancy.current_insurer(), tenancy.handling_insurer(), tenancy.uuid_v7() to %I', tenancy.role(name));
  end loop;
end
$$;

-- The literal of a context stands in the activity views while its statement runs,
-- readable by every session of the same role. Where the owner may not revoke
-- (managed databases), the bound backend alone protects it.
do $$
begin
  revoke all on pg_catalog.pg_stat_activity from public;
  revoke all on function pg_catalog.pg_stat_get_activity(integer) from public;
  revoke all on function pg_catalog.pg_stat_get_backend_activity(integer) from public;
exception when insufficient_privilege then
  raise notice 'pg_stat_activity stays readable: contexts are bound to their backend';
end
$$;
