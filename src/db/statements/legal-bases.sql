-- What a kind of institution ($2) may ask on a day ($3), in the procedures of $4.
select affair_code as "affairCode", affair_name as "affairName", procedure_code as "procedureCode",
  procedure_name as "procedureName", information_code as "informationCode", information_name as "informationName",
  provider_kind as "providerKind", area, law, item, consent_required as "consentRequired"
from shared.legal_entry
where $1::integer is not null and requester_kind = $2 and procedure_code = any ($4)
  and valid_from <= $3 and (valid_to is null or $3 < valid_to)
order by affair_code, procedure_code, information_code, provider_kind
