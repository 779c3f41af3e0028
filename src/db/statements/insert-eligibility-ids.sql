insert into isolated.eligibility_id (insurer_id, eligibility_id, subscriber_id, recorded_at, import_id)
select $1, r.*, $4::timestamptz, $5::uuid from unnest($2::text[], $3::uuid[]) as r
