-- Rows that came back and are registered now.
update isolated.open_filing set done_at = $3::timestamptz, done_by = $4::uuid
where insurer_id = $1 and eligibility_id = any ($2::text[]) and done_at is null
