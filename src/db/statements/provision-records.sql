-- The newest revision of each, newest request first, behind $2.
-- include provision-record
where r.insurer_id = $1
-- include newest-records
