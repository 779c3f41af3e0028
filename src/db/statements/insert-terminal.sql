insert into isolated.terminal (insurer_id, id, name, place, kind, fingerprint, expires_at)
values ($1, $2, $3, $4, $5, $6, $7)
