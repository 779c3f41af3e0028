-- The latest version of each kind of information.
select r.id, r.information_code as "informationCode", r.dataset_number as "datasetNumber",
  r.layout_version as "layoutVersion", r.version, r.publish_from as "publishFrom", r.publish_to as "publishTo",
  r.derived_at as "derivedAt", r.body
from isolated.replica r
where r.insurer_id = $1 and r.subscriber_id = $2 and not exists (
  select from isolated.replica l
  where l.insurer_id = $1 and l.subscriber_id = r.subscriber_id and l.information_code = r.information_code
    and l.version > r.version)
order by r.information_code
