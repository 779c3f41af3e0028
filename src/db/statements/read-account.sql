select name, kind, privilege_level as "privilegeLevel",
  array(select operation from isolated.granted_operation g where g.insurer_id = $1 and g.account_id = a.id) as granted,
  array(select procedure_code from isolated.granted_procedure p where p.insurer_id = $1 and p.account_id = a.id) as procedures
from isolated.account a
where a.insurer_id = $1 and a.id = $2
