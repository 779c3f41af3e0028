-- include provision-record
where r.insurer_id = $1 and r.role in ('REQUESTER', 'PROVIDER') and r.processing_number = $8
-- include newest-records
