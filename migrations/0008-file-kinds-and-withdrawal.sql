alter table isolated.file_import
  drop constraint file_import_kind_check,
  add constraint file_import_kind_check check (kind in ('REGISTRATION', 'COLLECTION', 'BULK_UPDATE', 'BULK_CANCEL')),
  add column withdrawn_by uuid,
  add column withdrawn_at timestamptz,
  add column withdrawal_affair text,
  add column withdrawal_reason text,
  add column withdrawal_persons integer,
  add column withdrawn_persons integer not null default 0,
  add column kept_changes integer not null default 0,
  drop constraint own_upload,
  add constraint own_upload check (decided_by <> uploaded_by and withdrawn_by <> uploaded_by),
  add foreign key (insurer_id, withdrawn_by) references isolated.account (insurer_id, id);
comment on column isolated.file_import.withdrawn_at is 'When the withdrawal was ordered; the state becomes WITHDRAWN when its last person is done';
comment on column isolated.file_import.withdrawal_persons is 'Persons the file has touched; null until they are known';
comment on column isolated.file_import.kept_changes is 'Beliefs of the file that others have changed since: they were left as they are';
call tenancy.isolate('isolated.file_import',
  'update (withdrawn_by, withdrawn_at, withdrawal_affair, withdrawal_reason, withdrawal_persons, withdrawn_persons, kept_changes) to handling_write handling_linkage');

create table isolated.withdrawal_person (
  insurer_id    integer not null default tenancy.current_insurer(),
  import_id     uuid not null,
  subscriber_id uuid not null,
  primary key (insurer_id, import_id, subscriber_id),
  foreign key (insurer_id, import_id) references isolated.file_import (insurer_id, id)
);
comment on table isolated.withdrawal_person is 'Persons a withdrawal has still to restore';
call tenancy.isolate('isolated.withdrawal_person', 'select, insert, delete to handling_write handling_linkage');
