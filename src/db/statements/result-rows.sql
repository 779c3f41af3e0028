select r.line, r.cells, r.fault, r.fault_column as "faultColumn", s.subscriber_branch_number as "branchNumber"
from isolated.staged_row r
left join isolated.subscriber s on s.insurer_id = $1 and s.id = r.subscriber_id
where r.insurer_id = $1 and r.import_id = $2 and r.line > $3
order by r.line
limit $4
