-- What was asked and what others asked on the days of Japan from $2 to $3, and what has become of it.
with asked as (
  select (i.requested_at at time zone 'Asia/Tokyo')::date as day, count(*) as asked,
    count(*) filter (where i.state in ('ANSWERED', 'NO_DATA')) as answered
  from isolated.inquiry i
  where i.insurer_id = $1 and i.requested_at >= $2::date::timestamp at time zone 'Asia/Tokyo'
  group by 1
), given as (
  select (p.received_at at time zone 'Asia/Tokyo')::date as day,
    count(*) filter (where p.state in ('ANSWERED', 'NO_DATA')) as provided,
    count(*) filter (where p.state = 'REFUSED') as refused, count(*) filter (where p.state = 'WAITING') as waiting
  from isolated.provision p
  where p.insurer_id = $1 and p.received_at >= $2::date::timestamp at time zone 'Asia/Tokyo'
  group by 1
)
select d.day::date as day, coalesce(asked.asked, 0)::integer as asked, coalesce(asked.answered, 0)::integer as answered,
  coalesce(given.provided, 0)::integer as provided, coalesce(given.refused, 0)::integer as refused,
  coalesce(given.waiting, 0)::integer as waiting
from generate_series($2::date, $3::date, interval '1 day') as d (day)
left join asked on asked.day = d.day::date
left join given on given.day = d.day::date
order by d.day
