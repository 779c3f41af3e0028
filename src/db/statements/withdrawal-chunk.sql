select subscriber_id as id from isolated.withdrawal_person
where insurer_id = $1 and import_id = $2
order by subscriber_id limit $3
