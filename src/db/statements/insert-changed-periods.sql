-- Each takes the place of the belief it names, and keeps its person and 資格ID. $18: not null where nothing follows.
insert into isolated.eligibility_period
  (insurer_id, id, subscriber_id, eligibility_id, valid_from, valid_to, end_reason, kind, enrolment_kind, symbol, number,
   card_branch, card_key, notified_on, supersedes, change, reason, recorded_by, recorded_at, superseded_at)
select $1, r.id, p.subscriber_id, p.eligibility_id, r.valid_from, r.valid_to, r.end_reason, r.kind, r.enrolment_kind, r.symbol,
  r.number, r.card_branch, r.card_key, r.notified_on, p.id, $14, $15, $16::uuid, $17::timestamptz, $18::timestamptz
from unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
    $11::text[], $12::text[], $13::date[])
  as r (id, supersedes, valid_from, valid_to, end_reason, kind, enrolment_kind, symbol, number, card_branch, card_key,
    notified_on)
join isolated.eligibility_period p on p.insurer_id = $1 and p.id = r.supersedes
