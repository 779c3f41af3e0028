-- Two runs of it, after one was given up for lost, list one after the other.
select a.listed_to as "listedTo", a.persons, a.finished_at as "finishedAt"
from isolated.code_acquisition a where a.insurer_id = $1 and a.id = $2 for update
