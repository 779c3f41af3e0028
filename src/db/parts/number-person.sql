n as materialized (
  select m.subscriber_id, m.blind_index from isolated.my_number m
  where m.insurer_id = $1 and m.subscriber_id = any (array(select p.subscriber_id from p))
)
select p.key, p.symbol, p.number, p.card_branch as "cardBranch", s.id, s.name_kanji as "nameKanji",
  s.name_kana as "nameKana", s.birth_date as "birthDate", s.sex, s.relationship_code as "relationshipCode",
  s.my_number_missing_reason as "missingReason", s.my_number_missing_memo as "missingMemo",
  encode(n.blind_index, 'hex') as "numberKey"
from p
join isolated.subscriber s on s.insurer_id = $1 and s.id = p.subscriber_id
left join n on n.subscriber_id = s.id
