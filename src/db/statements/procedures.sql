-- The procedures in which a kind of institution ($2) may ask or could; $3: today.
select procedure_code as code, (array_agg(procedure_name order by valid_from desc))[1] as name,
  bool_or(valid_to is null or $3 < valid_to) as "isCurrent"
from shared.legal_entry
where $1::integer is not null and requester_kind = $2
group by procedure_code
order by procedure_code
