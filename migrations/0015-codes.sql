-- Acquisition of codes for one person, what the acquisition job looks for, and a lock that keeps a number from being
-- changed between being read and being sent.
alter table isolated.code_acquisition
  add column subscriber_id uuid,
  add foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id),
  add check (subscriber_id is null or listed_to is null);
comment on column isolated.code_acquisition.subscriber_id is 'Null: for all who have none';
alter index isolated.code_acquisition_under_way rename to acquisition_under_way;
create unique index acquisition_of_subscriber on isolated.code_acquisition (insurer_id, subscriber_id)
  where subscriber_id is not null and finished_at is null;
call tenancy.isolate('isolated.code_acquisition',
  'select (insurer_id, subscriber_id, requested_at, finished_at) to handling_none');

drop index isolated.codes_to_send;
create index codes_awaited on isolated.organization_code (insurer_id, acquisition_id, sent_at) where state = 'REQUESTED';

-- Waits for a request of the same person that is about to be stored: its row refers to the subscriber, or is updated
-- here whatever its state is. Else a code would arrive for the number that is being replaced.
create or replace function tenancy.detach_code() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform from isolated.subscriber where insurer_id = old.insurer_id and id = old.subscriber_id for update;
  update isolated.organization_code
  set state = 'DETACHED', failure = null, changed_at = clock_timestamp(), acquisition_hash = null, sent_at = null,
    cipher = null, key_version = null, blind_index = null
  where insurer_id = old.insurer_id and subscriber_id = old.subscriber_id;
  return null;
end
$$;
