select u.account_id as "accountId", u.operation, u.last_used_on as "lastUsedOn"
from isolated.used_operation u where u.insurer_id = $1
