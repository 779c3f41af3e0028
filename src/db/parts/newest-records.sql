  and ($2::uuid is null or (r.requested_at, r.id) < (
    select l.requested_at, l.id from isolated.provision_record l where l.insurer_id = $1 and l.id = $2))
  and ($4::text is null or r.role = $4)
  and ($5::timestamptz is null or r.requested_at >= $5) and ($6::timestamptz is null or r.requested_at < $6)
  and ($7::boolean is null or (r.provided_at is not null) = $7)
  and not exists (
    select from isolated.provision_record n
    where n.insurer_id = $1 and n.role = r.role and n.processing_number = r.processing_number
      and n.sub_number = r.sub_number and n.revision > r.revision)
order by r.requested_at desc, r.id desc
limit $3
