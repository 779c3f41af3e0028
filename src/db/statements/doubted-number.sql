-- Whether the number that a person has now was linked after the doubt $3 was raised; no row: there is none.
select n.recorded_at > d.raised_at as "isNewer"
from isolated.my_number n
join isolated.doubt d on d.insurer_id = $1 and d.id = $3
where n.insurer_id = $1 and n.subscriber_id = $2 and n.deletion_kind = '0'
