insert into isolated.replica
  (insurer_id, subscriber_id, information_code, dataset_number, layout_version, version, body, digest,
    publish_from, publish_to, derived_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict on constraint replica_version_taken do nothing
returning id
