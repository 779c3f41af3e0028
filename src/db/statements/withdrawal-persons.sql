-- Whom a file has touched, of the persons behind $3 and up to $4. There is no index on import_id, which would cost every
-- import something.
insert into isolated.withdrawal_person (insurer_id, import_id, subscriber_id)
select $1, $2::uuid, touched.id from (
  select p.subscriber_id as id from isolated.eligibility_period p
    where p.insurer_id = $1 and p.subscriber_id > $3::uuid and p.subscriber_id <= $4::uuid and p.import_id = $2
  union
  select s.id from isolated.subscriber s
    where s.insurer_id = $1 and s.id > $3 and s.id <= $4 and s.import_id = $2
  union
  select h.subscriber_id from isolated.past_particulars h
    where h.insurer_id = $1 and h.subscriber_id > $3 and h.subscriber_id <= $4 and h.import_id = $2
  union
  select e.subscriber_id from isolated.eligibility_id e
    where e.insurer_id = $1 and e.subscriber_id > $3 and e.subscriber_id <= $4 and e.import_id = $2
  union
  select n.subscriber_id from isolated.my_number n
    where n.insurer_id = $1 and n.subscriber_id > $3 and n.subscriber_id <= $4 and n.import_id = $2
  union
  select e.subscriber_id from isolated.my_number_entry e
    where e.insurer_id = $1 and e.subscriber_id > $3 and e.subscriber_id <= $4 and e.import_id = $2
) as touched
