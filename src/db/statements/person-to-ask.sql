select s.id, s.in_doubt as "inDoubt", c.state as "codeState", coalesce(p.non_disclosure, false) as "nonDisclosure"
from isolated.subscriber s
left join isolated.organization_code c on c.insurer_id = $1 and c.subscriber_id = s.id
left join isolated.provision_setting p on p.insurer_id = $1 and p.subscriber_id = s.id
where s.insurer_id = $1 and s.subscriber_branch_number = $2
