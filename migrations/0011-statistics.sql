-- Also of what imports and their withdrawals fill beside the four tables: without statistics a table counts as small, and
-- is read whole for each part of the work.
create or replace procedure tenancy.refresh_statistics(insurer integer)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if (insurer = tenancy.current_insurer()) is not true then
    raise exception 'not the insurer of the context' using errcode = '42501';
  end if;
  analyze isolated.subscriber, isolated.eligibility_id, isolated.eligibility_period, isolated.my_number,
    isolated.past_particulars, isolated.past_my_number, isolated.replaced_my_number, isolated.my_number_entry;
end
$$;
