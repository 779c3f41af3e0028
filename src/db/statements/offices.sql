-- Offices by symbol, reached by stepping from one to the next in the index of cards ($2 up to $3). Those who are there
-- now: eligibility has not ended.
with recursive office (symbol, place) as (
  (select split_part(p.card_key, U&'\001f', 1), 1 from isolated.eligibility_period p
   where p.insurer_id = $1 and p.superseded_at is null and p.valid_to is null and p.card_key >= $2 and p.card_key < $3
   order by p.card_key limit 1)
  union all
  select next.symbol, office.place + 1 from office cross join lateral (
    select split_part(p.card_key, U&'\001f', 1) as symbol from isolated.eligibility_period p
    where p.insurer_id = $1 and p.superseded_at is null and p.valid_to is null
      and p.card_key >= office.symbol || ' ' and p.card_key < $3
    order by p.card_key limit 1) next
  where office.place < $4
)
select office.symbol, count(*)::integer as subscribers,
  count(*) filter (where s.my_number_state = 'MISSING')::integer as "missingMyNumber"
from office
join isolated.eligibility_period p on p.insurer_id = $1 and p.superseded_at is null and p.valid_to is null
  and p.card_key >= office.symbol || U&'\001f' and p.card_key < office.symbol || ' '
join isolated.subscriber s on s.insurer_id = $1 and s.id = p.subscriber_id
group by office.symbol
order by office.symbol
