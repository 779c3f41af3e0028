select s.id, s.subscriber_branch_number as "subscriberBranchNumber", s.name_kanji as "nameKanji", s.name_kana as "nameKana",
  s.birth_date as "birthDate", s.sex, s.postal_code as "postalCode", s.address,
  s.municipality_code as "municipalityCode", s.relationship_code as "relationshipCode",
  s.recorded_at as "particularsRecordedAt", coalesce(s.changed_on, s.notified_on) as "particularsChangedOn",
  s.my_number_state as "myNumberState", s.my_number_missing_reason as "myNumberMissingReason",
  s.my_number_missing_memo as "myNumberMissingMemo", s.in_doubt as "inDoubt", s.standing = 'WITHDRAWN' as withdrawn,
  (select coalesce(json_agg(json_build_object(
      'id', p.id, 'eligibilityId', p.eligibility_id, 'start', p.valid_from, 'end', p.valid_to, 'endReason', p.end_reason,
      'kind', p.kind, 'enrolmentKind', p.enrolment_kind, 'symbol', p.symbol, 'number', p.number,
      'cardBranch', p.card_branch, 'notifiedOn', p.notified_on, 'recordedAt', p.recorded_at, 'change', p.change,
      'reason', p.reason, 'recordedById', p.recorded_by)
      order by p.valid_from desc, p.id desc), '[]')
    from isolated.eligibility_period p
    where p.insurer_id = $1 and p.subscriber_id = s.id and p.superseded_at is null) as "eligibilityPeriods"
from isolated.subscriber s
