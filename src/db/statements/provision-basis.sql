-- Who asks ($2), who is asked ($3), and what the legal table has about such a matter, on whatever days it holds.
select i.name as "requesterName", coalesce(i.kind, '') as "requesterKind",
  o.name as "providerName", o.kind as "providerKind", o.department as "providerDepartment",
  (select coalesce(json_agg(json_build_object(
      'requesterKind', e.requester_kind, 'providerKind', e.provider_kind, 'affairCode', e.affair_code,
      'affairName', e.affair_name, 'procedureCode', e.procedure_code, 'procedureName', e.procedure_name,
      'informationCode', e.information_code, 'informationName', e.information_name,
      'validFrom', e.valid_from, 'validTo', e.valid_to)), '[]')
    from shared.legal_entry e
    where e.requester_kind = i.kind and e.procedure_code = $4 and e.information_code = $5) as entries
from shared.institution o
left join shared.institution i on i.code = $2
where o.code = $3 and $1::integer is not null
