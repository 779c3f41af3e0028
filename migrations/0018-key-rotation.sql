-- The cipher key of an insurer is changed while its people work: a new version is added, what was encrypted under older
-- ones is encrypted anew, and the older ones are destroyed. One login role does that, and it sees no more than cipher
-- texts and where they stand.
do $$
declare
  keeper name := tenancy.role('key_keeper');
begin
  execute format('grant usage on schema isolated, tenancy to %I', keeper);
  execute format('grant execute on function tenancy.verified_context(), tenancy.current_insurer(), tenancy.handling_insurer(), tenancy.is_own_entry(uuid, text, text) to %I', keeper);
end
$$;

alter table isolated.data_key
  alter column wrapped drop not null,
  add column destroyed_at timestamptz,
  add check ((wrapped is null) = (destroyed_at is not null)),
  add check (purpose = 'cipher' or wrapped is not null);
comment on column isolated.data_key.destroyed_at is 'When nothing was encrypted under it any more and it was wiped; that it was there stays';

call tenancy.isolate('isolated.data_key', 'select, insert, update (wrapped, destroyed_at) to key_keeper');
call tenancy.isolate('isolated.my_number',
  'select (insurer_id, subscriber_id, cipher, key_version), update (cipher, key_version) to key_keeper');
call tenancy.isolate('isolated.replaced_my_number',
  'select (insurer_id, import_id, subscriber_id, cipher, key_version), update (cipher, key_version) to key_keeper');
call tenancy.isolate('isolated.organization_code',
  'select (insurer_id, subscriber_id, cipher, key_version), update (cipher, key_version) to key_keeper');
call tenancy.isolate('isolated.staged_row',
  'select (insurer_id, import_id, line, my_number), update (my_number) to key_keeper');
call tenancy.isolate('isolated.result_part',
  'select (insurer_id, import_id, part, cipher), update (cipher) to key_keeper');
call tenancy.isolate('isolated.operation_log',
  'insert (insurer_id, account_id, privilege_level, affair, operation, result, row_count, branch_numbers, subject, request_id, terminal_id) to key_keeper');
