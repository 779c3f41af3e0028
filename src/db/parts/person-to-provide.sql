select s.id, s.subscriber_branch_number as "branchNumber", s.in_doubt as "inDoubt",
  coalesce(t.non_disclosure, false) as "nonDisclosure", coalesce(t.manual_answer, false) as "manualAnswer",
  v.id as "replicaId", v.version, v.digest,
  (select coalesce(json_agg(json_build_object(
      'start', p.valid_from, 'end', p.valid_to, 'endReason', p.end_reason, 'kind', p.kind,
      'enrolmentKind', p.enrolment_kind, 'symbol', p.symbol, 'number', p.number, 'cardBranch', p.card_branch)), '[]')
    from isolated.eligibility_period p
    where p.insurer_id = $1 and p.subscriber_id = s.id and p.superseded_at is null) as periods
from isolated.subscriber s
left join isolated.provision_setting t on t.insurer_id = $1 and t.subscriber_id = s.id
left join lateral (
  select r.id, r.version, r.digest from isolated.replica r
  where r.insurer_id = $1 and r.subscriber_id = s.id and r.information_code = $2
  order by r.version desc limit 1
) v on true
