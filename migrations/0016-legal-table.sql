-- The operator takes back a legal table that was loaded in advance; one that has begun to hold stays.
call tenancy.share('shared.legal_entry', 'delete to platform_operator');

create function tenancy.keep_what_held() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if old.valid_from <= (clock_timestamp() at time zone 'Asia/Tokyo')::date then
    raise exception 'a legal entry that has begun to hold is not deleted' using errcode = '42501';
  end if;
  return old;
end
$$;
create trigger legal_entry_that_held before delete on shared.legal_entry
  for each row execute function tenancy.keep_what_held();
create index legal_entry_of_question on shared.legal_entry (requester_kind, procedure_code, information_code);
