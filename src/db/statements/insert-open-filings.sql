-- One that is open already stays as it is. Not those that were registered since the file was given ($8), on screen or by
-- another of its rows.
insert into isolated.open_filing (insurer_id, import_id, line, eligibility_id, name_kanji, notified_on, fault)
select $1, $2::uuid, r.* from unnest($3::integer[], $4::text[], $5::text[], $6::date[], $7::text[]) as r (line, eligibility_id, name_kanji, notified_on, fault)
where not exists (
  select from isolated.eligibility_id e
  join isolated.eligibility_period p on p.insurer_id = $1 and p.subscriber_id = e.subscriber_id
  where e.insurer_id = $1 and e.eligibility_id = r.eligibility_id and e.released_at is null
    and p.eligibility_id = r.eligibility_id and p.superseded_at is null and p.recorded_at >= $8)
on conflict do nothing
