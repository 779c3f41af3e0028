select s.id, s.birth_date as "birthDate", s.sex, s.name_kanji as "nameKanji", s.name_kana as "nameKana",
  s.postal_code as "postalCode", s.address, s.municipality_code as "municipalityCode",
  s.relationship_code as "relationshipCode", s.notified_on as "notifiedOn",
  s.my_number_state as "myNumberState", s.my_number_missing_reason as "missingReason",
  encode(n.blind_index, 'hex') as "numberKey",
  s.standing = 'WITHDRAWN' as "isWithdrawn",
  array(select e.eligibility_id from isolated.eligibility_id e
    where e.insurer_id = $1 and e.subscriber_id = s.id and e.released_at is null) as "eligibilityIds",
  array(select e.eligibility_id from isolated.eligibility_id e
    where e.insurer_id = $1 and e.subscriber_id = s.id and e.released_at is not null) as "releasedIds",
  (select coalesce(json_agg(json_build_object(
      'id', p.id, 'eligibilityStart', p.valid_from, 'eligibilityEnd', p.valid_to, 'eligibilityEndReason', p.end_reason,
      'kind', p.kind, 'enrolmentKind', p.enrolment_kind, 'symbol', p.symbol, 'number', p.number,
      'cardBranch', p.card_branch, 'cardKey', p.card_key)), '[]')
    from isolated.eligibility_period p
    where p.insurer_id = $1 and p.subscriber_id = s.id and p.superseded_at is null) as periods
from isolated.subscriber s
left join isolated.my_number n on n.insurer_id = $1 and n.subscriber_id = s.id
where s.insurer_id = $1 and s.id = any ($2::uuid[])
