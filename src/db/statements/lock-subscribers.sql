-- In the order of ids, so that two who lock several cannot wait for each other.
select id from isolated.subscriber where insurer_id = $1 and id = any ($2::uuid[]) order by id for update
