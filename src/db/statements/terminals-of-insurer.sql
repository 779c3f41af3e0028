-- Every one there is or was, by the decision about its registration; domain/terminal.ts tells the state.
select t.id, t.name, t.place, t.kind, left(encode(t.fingerprint, 'hex'), 16) as fingerprint, t.expires_at as "expiresAt",
  r.decision as registration,
  exists (select from isolated.account_change c where c.insurer_id = $1 and c.terminal_id = t.id
    and c.kind = 'REVOKE_TERMINAL' and c.decision = 'DONE') as "isRevoked"
from isolated.terminal t
join isolated.account_change r on r.insurer_id = $1 and r.terminal_id = t.id and r.kind = 'REGISTER_TERMINAL'
where t.insurer_id = $1
order by t.id
