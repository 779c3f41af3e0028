-- Who is asked ($2), and what a kind of institution ($3) may ask in a procedure, on whatever days.
select o.name as "providerName", o.kind as "providerKind", o.department as "providerDepartment",
  (select coalesce(json_agg(json_build_object(
      'requesterKind', e.requester_kind, 'providerKind', e.provider_kind, 'affairCode', e.affair_code,
      'affairName', e.affair_name, 'procedureCode', e.procedure_code, 'procedureName', e.procedure_name,
      'informationCode', e.information_code, 'informationName', e.information_name,
      'consentRequired', e.consent_required, 'validFrom', e.valid_from, 'validTo', e.valid_to)), '[]')
    from shared.legal_entry e
    where e.requester_kind = $3 and e.procedure_code = $4 and e.information_code = $5) as entries
from shared.institution o
where o.code = $2 and $1::integer is not null
