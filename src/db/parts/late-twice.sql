-- Refused rows whose registration counts as late itself.
twice as materialized (
  select f.id from isolated.open_filing f
  join isolated.eligibility_id e on e.insurer_id = $1 and e.eligibility_id = f.eligibility_id and e.released_at is null
  join isolated.eligibility_period o on o.insurer_id = $1 and o.subscriber_id = e.subscriber_id
  where f.insurer_id = $1 and f.done_reason is null and timezone('Asia/Tokyo', f.done_at)::date > f.due_on
    and f.done_at >= $2::timestamptz and o.eligibility_id = f.eligibility_id and o.notified_on = f.notified_on
    and o.change = 'NEW' and o.recorded_at >= f.recorded_at
)
