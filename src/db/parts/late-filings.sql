from isolated.open_filing f
where f.insurer_id = $1 and f.done_reason is null and timezone('Asia/Tokyo', f.done_at)::date > f.due_on
  and f.done_at >= $2::timestamptz and f.id not in (select t.id from twice t)
