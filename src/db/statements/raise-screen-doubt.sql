-- About what was typed: $4, and the My Number as its blind index, $6.
with given as materialized (
  select $6::bytea as number, null::integer as line, e.subscriber_id, $4::json as given
  from (select $4::json ->> 'eligibilityId' as id) as typed
  left join isolated.eligibility_id e on e.insurer_id = $1 and e.eligibility_id = typed.id and e.released_at is null
),
-- include raise-doubts
