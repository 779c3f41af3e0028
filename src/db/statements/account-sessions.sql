select s.id, a.id as "accountId", s.signed_in_at as "signedInAt", s.last_seen_at as "lastSeenAt", s.address,
  t.name as "terminalName", s.with_factor as "withFactor", s.locked, s.handling as "handlingMyNumber"
from tenancy.sessions_of_insurer() s
join isolated.account a on a.insurer_id = $1 and a.id = s.account_id
left join isolated.terminal t on t.insurer_id = $1 and t.fingerprint = s.terminal
where $2::uuid is null or a.id = $2
order by s.signed_in_at desc
