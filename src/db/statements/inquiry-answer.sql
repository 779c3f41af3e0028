select layout_version as "layoutVersion", version, body::text as body, recorded_at as "recordedAt"
from isolated.inquiry_answer
where insurer_id = $1 and inquiry_id = $2
