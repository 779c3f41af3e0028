-- What a file said and others have changed since: periods, names and addresses, My Numbers or reasons for none.
with
-- include withdrawn
select (
  (select count(distinct p.id) from isolated.eligibility_period p
    join isolated.eligibility_period n on n.insurer_id = $1 and n.subscriber_id = p.subscriber_id and n.supersedes = p.id
    where p.insurer_id = $1 and p.subscriber_id = any ($3::uuid[]) and p.import_id = $2 and p.superseded_at is not null
      and n.change <> 'RESTORATION' and (n.import_id is null or n.import_id not in (select w.id from withdrawn w)))
  + (select count(distinct s.id) from isolated.subscriber s
    join isolated.past_particulars h on h.insurer_id = $1 and h.subscriber_id = s.id
    where s.insurer_id = $1 and h.subscriber_id = any ($3) and h.import_id = $2 and h.recorded_at < s.recorded_at
      and (s.import_id is null or s.import_id not in (select w.id from withdrawn w)))
  + (select count(distinct e.subscriber_id) from isolated.my_number_entry e
    join isolated.my_number_entry n on n.insurer_id = $1 and n.subscriber_id = e.subscriber_id
    where e.insurer_id = $1 and e.subscriber_id = any ($3) and e.import_id = $2 and n.entered_at > e.entered_at
      and (n.import_id is null or n.import_id not in (select w.id from withdrawn w)))
)::integer as count
