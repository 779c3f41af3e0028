-- Drafted, or done at once: then it is decided by who drafted it.
insert into isolated.account_change
  (insurer_id, id, kind, account_id, assignment_id, terminal_id, valid_until, reason, drafted_by, drafted_at, decision, decided_by, decided_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9::uuid, $10::timestamptz, $11::text,
  case when $11::text is not null then $9::uuid end, case when $11::text is not null then $10::timestamptz end)
