-- Who takes part in the exchange between institutions (情報連携), which partner systems may reach us and by which
-- certificate, and what the law lets whom ask.
do $$
declare
  name text;
begin
  execute format('grant usage on schema isolated, tenancy, shared to %I', tenancy.role('network_gateway'));
  execute format('grant execute on function tenancy.verified_context(), tenancy.current_insurer(), tenancy.handling_insurer(), tenancy.uuid_v7(), tenancy.is_own_entry(uuid, text, text) to %I', tenancy.role('network_gateway'));
  foreach name in array '{handling_none,handling_read,handling_write,handling_linkage}'::text[] loop
    execute format('grant usage on schema shared to %I', tenancy.role(name));
  end loop;
end
$$;
call tenancy.isolate('isolated.operation_log',
  'insert (insurer_id, account_id, privilege_level, affair, operation, result, row_count, branch_numbers, subject, request_id) to network_gateway');

create table shared.institution (
  code       text primary key check (code ~ '^[0-9A-Z]{16}$'),
  name       text not null,
  kind       text not null check (kind ~ '^[A-Z_]{3,40}$'),
  department text not null,
  insurer_id integer unique references shared.insurer
);
comment on table shared.institution is '情報照会者・情報提供者: everybody who takes part in the exchange, with the institution code (機関コード)';
comment on column shared.institution.kind is 'As the legal table names who asks and who answers';
comment on column shared.institution.department is '部署名称 in provision records: which institution, and who of it';
comment on column shared.institution.insurer_id is 'Served by this platform';
call tenancy.share('shared.institution', 'select (code, name, kind, department) to handling_read handling_write handling_linkage',
  'select to authenticator network_gateway', 'select, insert, update (name, department) to platform_operator');

insert into shared.institution (code, name, kind, department, insurer_id)
select 'I' || lpad(insurer_number, 8, '0') || '0000000', name, 'HEALTH_INSURANCE_SOCIETY', name || ' 資格担当', id from shared.insurer;

create table shared.partner (
  id         uuid primary key default gen_random_uuid(),
  name       text not null constraint partner_name_taken unique check (name ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  kind       text not null check (kind in ('NETWORK', 'REGISTRY', 'CORE_SYSTEM')),
  insurer_id integer references shared.insurer,
  account_id uuid,
  affair     text check (affair in ('ELIGIBILITY', 'BENEFIT', 'COLLECTION')),
  created_at timestamptz not null default clock_timestamp(),
  check ((kind = 'CORE_SYSTEM') = (insurer_id is not null)),
  check ((insurer_id is null) = (account_id is null)),
  check (affair is null or kind = 'CORE_SYSTEM'),
  foreign key (insurer_id, account_id) references isolated.account (insurer_id, id)
);
comment on table shared.partner is 'Partner systems: the information provision network, the registry, the core system (基幹システム) of one insurer';
comment on column shared.partner.affair is 'For which a core system handles My Numbers; null: it does not';
call tenancy.share('shared.partner', 'select to authenticator', 'select, insert to platform_operator');

create table shared.partner_certificate (
  fingerprint   bytea primary key check (length(fingerprint) = 32),
  partner_id    uuid not null references shared.partner,
  registered_at timestamptz not null default clock_timestamp(),
  revoked_at    timestamptz
);
comment on table shared.partner_certificate is 'Client certificates of partners by their SHA-256; one that is not listed, or revoked, opens nothing';
call tenancy.share('shared.partner_certificate', 'select to authenticator', 'select, insert, update (revoked_at) to platform_operator');

alter table isolated.account drop constraint account_kind_check,
  add constraint account_kind_check check (kind in ('MANAGER', 'GENERAL', 'CORE_SYSTEM'));
comment on column isolated.account.kind is 'CORE_SYSTEM: a partner system in whose name its operations are logged; nobody signs in with it';

create table isolated.granted_procedure (
  insurer_id     integer not null default tenancy.current_insurer() references shared.insurer,
  account_id     uuid not null,
  procedure_code text not null,
  granted_at     timestamptz not null default clock_timestamp(),
  primary key (insurer_id, account_id, procedure_code),
  foreign key (insurer_id, account_id) references isolated.account (insurer_id, id)
);
comment on table isolated.granted_procedure is '事務手続: for which procedures a user may ask other institutions';
call tenancy.isolate('isolated.granted_procedure',
  'select to handling_none handling_read handling_write handling_linkage', 'insert to platform_operator');

create table shared.legal_entry (
  id               uuid primary key default gen_random_uuid(),
  table_name       text not null,
  law              text not null,
  item             text not null,
  area             text check (area in ('ELIGIBILITY', 'BENEFIT', 'COLLECTION')),
  requester_kind   text not null check (requester_kind ~ '^[A-Z_]{3,40}$'),
  affair_code      text not null check (affair_code ~ '^JM[0-9]{14}$'),
  affair_name      text not null,
  procedure_code   text not null check (procedure_code ~ '^JT[0-9]{14}$'),
  procedure_name   text not null,
  information_code text not null check (information_code ~ '^TM[0-9]{14}$'),
  information_name text not null,
  provider_kind    text not null check (provider_kind ~ '^[A-Z_]{3,40}$'),
  consent_required boolean not null,
  valid_from       date not null,
  valid_to         date check (valid_to > valid_from),
  constraint legal_entry_given_twice unique (procedure_code, information_code, requester_kind, provider_kind, affair_code, item, valid_from)
);
comment on table shared.legal_entry is '番号法第19条第8号の主務省令の表: who may ask whom for what in which procedure (事務手続), with the days on which it holds';
comment on column shared.legal_entry.valid_to is 'The first day on which it does not hold; null: open';
call tenancy.share('shared.legal_entry', 'select to handling_none handling_read handling_write handling_linkage network_gateway',
  'select, insert, update (valid_to) to platform_operator');
