select distinct c.subscriber_id as id from isolated.doubt d
join isolated.doubted_subscriber c on c.insurer_id = $1 and c.doubt_id = d.id
where d.insurer_id = $1 and d.import_id = $2 and d.state <> 'RESOLVED'
