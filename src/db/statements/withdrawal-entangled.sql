-- Who got from this file what these persons get back: a card or a My Number.
select q.subscriber_id as id from unnest($3::uuid[]) as given
join isolated.eligibility_period p on p.insurer_id = $1 and p.subscriber_id = given
join isolated.eligibility_period q on q.insurer_id = $1 and q.card_key = p.card_key and q.superseded_at is null
where q.import_id = $2 and q.subscriber_id <> given
union
select n.subscriber_id from isolated.replaced_my_number r
join isolated.my_number n on n.insurer_id = $1 and n.blind_index = r.blind_index
where r.insurer_id = $1 and r.import_id = $2 and r.subscriber_id = any ($3) and n.import_id = $2
  and n.subscriber_id <> r.subscriber_id
