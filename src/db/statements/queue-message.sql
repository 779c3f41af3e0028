with queued as (
  insert into isolated.message (insurer_id, kind, subject_id, queued_at, changed_at) values ($1, $2, $3, $4, $4) returning id
)
select tenancy.enqueue('send-message', queued.id) from queued
