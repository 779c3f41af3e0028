from isolated.eligibility_period p
where p.insurer_id = $1 and p.change = 'NEW' and timezone('Asia/Tokyo', p.recorded_at)::date > p.notified_on + 5
  and p.recorded_at >= $2::timestamptz and (p.import_id is null or p.import_id not in (select w.id from withdrawn w))
