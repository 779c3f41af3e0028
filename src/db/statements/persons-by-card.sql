-- Who holds or held each card, the latest of them. In steps, so that whatever the planner knows, no policy is asked once
-- for each person.
with p as materialized (
  select distinct on (h.card_key) h.card_key as key, h.subscriber_id, h.symbol, h.number, h.card_branch
  from isolated.eligibility_period h
  where h.insurer_id = $1 and h.card_key = any ($2::text[]) and h.superseded_at is null
  order by h.card_key, h.valid_from desc, h.valid_to desc nulls first, h.id desc
),
-- include number-person
