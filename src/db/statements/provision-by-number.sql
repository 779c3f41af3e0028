select p.request_digest as "requestDigest", p.processing_number as "processingNumber", p.state, p.refusal,
  p.period_from as "from", p.period_to as "to", p.provided_at as "providedAt",
  d.provider_department as "providerDepartment",
  r.layout_version as "layoutVersion", r.version, r.body, s.subscriber_branch_number as "branchNumber"
from isolated.provision p
cross join lateral (
  select q.provider_department from isolated.provision_record q
  where q.insurer_id = $1 and q.role = 'PROVIDER' and q.processing_number = p.processing_number and q.sub_number = 1
  order by q.revision desc limit 1
) d
left join isolated.subscriber s on s.insurer_id = $1 and s.id = p.subscriber_id
left join isolated.replica r on r.insurer_id = $1 and r.id = p.replica_id
where p.insurer_id = $1 and p.processing_number = $2
