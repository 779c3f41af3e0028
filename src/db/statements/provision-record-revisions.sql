-- include provision-record
join isolated.provision_record g on g.insurer_id = $1 and g.id = $2
where r.insurer_id = $1 and r.role = g.role and r.processing_number = g.processing_number and r.sub_number = g.sub_number
order by r.revision
