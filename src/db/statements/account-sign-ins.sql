-- How accounts sign in; of passwords only when they were set.
select a.id, s.has_credentials as "hasCredentials", s.temporary_until as "startCodeUntil", s.password_set_at as "passwordSetAt",
  s.last_signed_in_at as "lastSignedInAt", s.factor_required as "factorRequired", s.totp, s.passkeys
from isolated.account a
join tenancy.sign_ins_of_insurer() s on s.account_id = a.id
where a.insurer_id = $1 and a.id = any ($2)
