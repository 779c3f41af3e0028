select fingerprint, name from isolated.terminal where insurer_id = $1 and fingerprint = any ($2) and refused_at is null
