insert into isolated.inquiry_answer (insurer_id, inquiry_id, body, layout_version, version, recorded_at)
values ($1, $2, $3, $4, $5, $6)
