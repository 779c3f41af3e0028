-- As believed at $4 (infinity: now) and, unless null, valid on $3; in the shape of the current look-up. Of name and
-- address the latest filing counts, of those that hold on the day; what a file said counts until it is withdrawn.
select s.id, s.subscriber_branch_number as "subscriberBranchNumber", b.name_kanji as "nameKanji", b.name_kana as "nameKana",
  s.birth_date as "birthDate", s.sex, b.postal_code as "postalCode", b.address,
  b.municipality_code as "municipalityCode", b.relationship_code as "relationshipCode",
  b.recorded_at as "particularsRecordedAt", b.holds_from as "particularsChangedOn",
  s.my_number_state as "myNumberState", s.my_number_missing_reason as "myNumberMissingReason",
  s.my_number_missing_memo as "myNumberMissingMemo", s.in_doubt as "inDoubt", s.standing = 'WITHDRAWN' as withdrawn,
  (select coalesce(json_agg(json_build_object(
      'id', p.id, 'eligibilityId', p.eligibility_id, 'start', p.valid_from, 'end', p.valid_to, 'endReason', p.end_reason,
      'kind', p.kind, 'enrolmentKind', p.enrolment_kind, 'symbol', p.symbol, 'number', p.number,
      'cardBranch', p.card_branch, 'notifiedOn', p.notified_on, 'recordedAt', p.recorded_at, 'change', p.change,
      'reason', p.reason, 'recordedById', p.recorded_by)
      order by p.valid_from desc, p.id desc), '[]')
    from isolated.eligibility_period p
    where p.insurer_id = $1 and p.subscriber_id = s.id
      and p.recorded_at <= $4 and (p.superseded_at is null or p.superseded_at > $4)
      and ($3::date is null or p.valid_from <= $3 and (p.valid_to is null or p.valid_to > $3))) as "eligibilityPeriods"
from isolated.subscriber s
cross join lateral (
  select v.*, coalesce(v.changed_on, v.notified_on) as holds_from
  from (
    select s.name_kanji, s.name_kana, s.postal_code, s.address, s.municipality_code, s.relationship_code, s.notified_on,
      s.changed_on, s.recorded_at, s.import_id
    union all
    select h.name_kanji, h.name_kana, h.postal_code, h.address, h.municipality_code, h.relationship_code, h.notified_on,
      h.changed_on, h.recorded_at, h.import_id
    from isolated.past_particulars h where h.insurer_id = $1 and h.subscriber_id = s.id
  ) v
  left join isolated.file_import f on f.insurer_id = $1 and f.id = v.import_id
  where v.recorded_at <= $4
  order by coalesce(f.withdrawn_at <= $4, false),
    ($3::date is null or coalesce(v.changed_on, v.notified_on) <= $3) desc,
    case when coalesce(v.changed_on, v.notified_on) > $3::date then coalesce(v.changed_on, v.notified_on) end,
    v.notified_on desc, v.recorded_at desc
  limit 1
) b
where s.insurer_id = $1 and s.subscriber_branch_number = $2
