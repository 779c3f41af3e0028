delete from isolated.withdrawal_person where insurer_id = $1 and import_id = $2 and subscriber_id = any ($3::uuid[])
