-- The job queue is a library's, in a schema of its own: whoever runs jobs reaches the queue and no insurer's table. Called
-- again by every `migrate`, because a new version of the library makes its tables anew.
create procedure tenancy.open_job_queue()
  language plpgsql
as $$
declare
  runner name := tenancy.role('outbox');
  part text;
begin
  revoke all on schema graphile_worker from public;
  revoke all on all tables in schema graphile_worker from public;
  revoke all on all functions in schema graphile_worker from public;
  execute format('grant usage on schema graphile_worker to %I', runner);
  -- Nobody is granted insert on jobs: work is put down by tenancy.enqueue, which knows for whom.
  execute format('grant select, update, delete on graphile_worker._private_jobs to %I', runner);
  execute format('grant select, insert on graphile_worker._private_tasks to %I', runner);
  execute format('grant select, update on graphile_worker._private_job_queues to %I', runner);
  insert into graphile_worker._private_tasks (identifier)
    values ('send-message'), ('inquiry-due'), ('acquire-codes') on conflict do nothing;
  -- For what is recovered again and again (src/outbox/queue.ts): few jobs among many.
  create index if not exists jobs_locked on graphile_worker._private_jobs (locked_at) where locked_at is not null;
  create index if not exists jobs_failed on graphile_worker._private_jobs (run_at)
    where locked_at is null and attempts > 0;
  alter view graphile_worker.jobs set (security_invoker = true);
  foreach part in array '{_private_jobs,_private_tasks,_private_job_queues}'::text[] loop
    execute format('drop policy if exists runs_jobs on graphile_worker.%I', part);
    execute format('create policy runs_jobs on graphile_worker.%I to %I using (true) with check (true)', part, runner);
  end loop;
end
$$;
revoke all on procedure tenancy.open_job_queue from public;

-- As before, with as many tries as a message has until it is dead, and without the library's add_job: that one notifies,
-- and PostgreSQL lets transactions that notify commit one after the other only. Whoever runs jobs looks often instead.
create or replace function tenancy.enqueue(task text, subject uuid, due timestamptz default null) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  insurer integer := tenancy.current_insurer();
begin
  if insurer is null then
    raise exception 'work belongs to an insurer' using errcode = '42501';
  end if;
  insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
    select t.id, json_build_object('insurer', insurer, 'subject', enqueue.subject), coalesce(due, now()), 24
    from graphile_worker._private_tasks t where t.identifier = enqueue.task;
  if not found then
    raise exception 'no such work' using errcode = '22023';
  end if;
end
$$;

create index inquiry_to_close on isolated.inquiry (insurer_id, requested_by) where closed_at is null;

-- By id, so that one message is found at once also when very many wait.
drop index isolated.message_not_sent;
create index message_not_sent on isolated.message (insurer_id, id) where state <> 'SENT';
