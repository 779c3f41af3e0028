select count(*)::integer as count from isolated.subscriber where insurer_id = $1
