-- All beliefs about one person, My Numbers apart: not every role may read their records.
select r.*, a.login_id as by, f.withdrawn_at as "withdrawnAt", w.login_id as "withdrawnBy", f.withdrawal_reason as "withdrawalReason"
from (
  select 'PARTICULARS' as source, s.id, s.recorded_at as at, s.recorded_by, s.import_id as "importId", s.reason,
    s.notified_on as "notifiedOn", coalesce(s.changed_on, s.notified_on) as "validFrom", null::date as "validTo",
    true as "isCurrent", null::uuid as supersedes, null as change,
    json_build_object('nameKanji', s.name_kanji, 'nameKana', s.name_kana, 'postalCode', s.postal_code, 'address', s.address,
      'municipalityCode', s.municipality_code, 'relationshipCode', s.relationship_code) as content
  from isolated.subscriber s where s.insurer_id = $1 and s.id = $2
  union all
  select 'PARTICULARS', h.id, h.recorded_at, h.recorded_by, h.import_id, h.reason,
    h.notified_on, coalesce(h.changed_on, h.notified_on), null, false, null, null,
    json_build_object('nameKanji', h.name_kanji, 'nameKana', h.name_kana, 'postalCode', h.postal_code, 'address', h.address,
      'municipalityCode', h.municipality_code, 'relationshipCode', h.relationship_code)
  from isolated.past_particulars h where h.insurer_id = $1 and h.subscriber_id = $2
  union all
  select 'PERIOD', p.id, p.recorded_at, p.recorded_by, p.import_id, p.reason,
    p.notified_on, p.valid_from, p.valid_to, p.superseded_at is null, p.supersedes, p.change,
    json_build_object('eligibilityId', p.eligibility_id, 'start', p.valid_from, 'end', p.valid_to, 'endReason', p.end_reason,
      'kind', p.kind, 'enrolmentKind', p.enrolment_kind, 'symbol', p.symbol, 'number', p.number, 'cardBranch', p.card_branch)
  from isolated.eligibility_period p where p.insurer_id = $1 and p.subscriber_id = $2
  union all
  select 'CERTIFICATE', c.id, c.recorded_at, c.recorded_by, null, c.reason,
    null, c.valid_from, c.valid_to, c.superseded_at is null, c.supersedes, c.change,
    json_build_object('kind', c.kind, 'class', c.class, 'issuedOn', c.issued_on, 'start', c.valid_from, 'end', c.valid_to,
      'copayment', c.copayment, 'ceilingClass', c.ceiling_class, 'longStayOn', c.long_stay_on, 'monthlyLimit', c.monthly_limit)
  from isolated.certificate c where c.insurer_id = $1 and c.subscriber_id = $2
) r
left join isolated.file_import f on f.insurer_id = $1 and f.id = r."importId"
left join isolated.account a on a.insurer_id = $1 and a.id = coalesce(r.recorded_by, f.uploaded_by)
left join isolated.account w on w.insurer_id = $1 and w.id = f.withdrawn_by
