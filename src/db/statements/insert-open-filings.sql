-- One that is open already stays as it is.
insert into isolated.open_filing (insurer_id, import_id, line, eligibility_id, name_kanji, notified_on, fault)
select $1, $2::uuid, r.* from unnest($3::integer[], $4::text[], $5::text[], $6::date[], $7::text[]) as r
on conflict do nothing
