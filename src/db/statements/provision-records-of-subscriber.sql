-- include provision-record
where r.insurer_id = $1 and r.subscriber_id = $8 and ($9::text is null or r.processing_number = $9)
-- include newest-records
