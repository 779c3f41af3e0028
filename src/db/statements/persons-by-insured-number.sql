-- Everybody who holds or held a card of a symbol and number, a range of card keys, in one kind; each once. In steps, so
-- that whatever the planner knows, cards are not looked for once for each person.
with p as materialized (
  select given.key, held.* from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as given (key, first_card, behind_cards, kind)
  cross join lateral (
    select distinct on (h.subscriber_id) h.subscriber_id, h.symbol, h.number, h.card_branch
    from isolated.eligibility_period h
    where h.insurer_id = $1 and h.superseded_at is null
      and h.card_key >= given.first_card and h.card_key < given.behind_cards and h.kind = given.kind
    order by h.subscriber_id, h.valid_from desc, h.valid_to desc nulls first, h.id desc) held
),
-- include number-person
