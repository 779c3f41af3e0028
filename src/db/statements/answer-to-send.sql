select p.processing_number as "processingNumber", o.code as provider
from isolated.provision p
join shared.institution o on $1 = o.insurer_id
where p.insurer_id = $1 and p.id = $2 and p.decided_by is not null
