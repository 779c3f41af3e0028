update isolated.inquiry set reminded_at = $3 where insurer_id = $1 and id = $2
