-- Whom some rows may be about: by 資格ID, My Number or card.
select e.subscriber_id as id from unnest($2::text[]) as given
  join isolated.eligibility_id e on e.insurer_id = $1 and e.eligibility_id = given
union
select n.subscriber_id from unnest($3::bytea[]) as given
  join isolated.my_number n on n.insurer_id = $1 and n.blind_index = given
union
select p.subscriber_id from unnest($4::text[]) as given
  join isolated.eligibility_period p on p.insurer_id = $1 and p.card_key = given and p.superseded_at is null
