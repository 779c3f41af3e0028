with partner as (
  insert into shared.partner (insurer_id, account_id, name, kind, affair) values ($1, $2, $3, $4, $5) returning id)
insert into shared.partner_certificate (fingerprint, partner_id) select $6, id from partner
