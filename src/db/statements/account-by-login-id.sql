select id, privilege_level as "privilegeLevel",
  array(select operation from isolated.granted_operation g where g.insurer_id = $1 and g.account_id = a.id) as granted
from isolated.account a
where a.insurer_id = $1 and a.login_id = $2
