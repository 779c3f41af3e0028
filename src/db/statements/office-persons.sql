-- The next persons behind a card ($2) of an office whose cards end before $3; $4: those with a My Number, too.
select p.card_key as "cardKey", p.symbol, p.number, p.kind, p.card_branch as "cardBranch",
  s.relationship_code as "relationshipCode", s.name_kanji as "nameKanji", s.name_kana as "nameKana",
  s.birth_date as "birthDate", s.sex
from isolated.eligibility_period p
join isolated.subscriber s on s.insurer_id = $1 and s.id = p.subscriber_id
where p.insurer_id = $1 and p.superseded_at is null and p.valid_to is null and p.card_key > $2 and p.card_key < $3
  and ($4 or s.my_number_state = 'MISSING')
order by p.card_key
limit $5
