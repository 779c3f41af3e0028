-- From `given` (number, line, given, subscriber_id): one doubt per My Number, unless an open one has the same holder and
-- rows. $2: import, $3: kind, $5: account. Of very many rows the first tell enough.
numbered as (
  select g.number, n.subscriber_id as holder, min(g.line) as first_line, count(*) as rows,
    json_agg(g.given order by g.line) filter (where g.place <= 200) as given,
    string_agg(distinct g.person, E'\n' order by g.person) filter (where g.place <= 200) as persons
  from (
    select given.*, row_number() over (partition by number order by line) as place,
      concat_ws('|', given ->> 'eligibilityId', given ->> 'symbol', given ->> 'number', given ->> 'cardBranch',
        given ->> 'birthDate') as person
    from given
  ) as g
  left join isolated.my_number n on n.insurer_id = $1 and n.blind_index = g.number
  group by g.number, n.subscriber_id
), open_ones as (
  select d.id, h.subscriber_id as holder, (
    select string_agg(distinct r.person, E'\n' order by r.person) from (
      select concat_ws('|', g ->> 'eligibilityId', g ->> 'symbol', g ->> 'number', g ->> 'cardBranch', g ->> 'birthDate')
        as person
      from json_array_elements(d.given) as g) as r) as persons
  from isolated.doubt d
  left join isolated.doubted_subscriber h on h.insurer_id = $1 and h.doubt_id = d.id and h.holds_number
  where d.insurer_id = $1 and d.kind = $3 and d.state <> 'RESOLVED'
), raised as materialized (
  select tenancy.uuid_v7() as id, n.number, n.holder, n.given, n.first_line
  from numbered n
  where ($3 = 'DUPLICATE_IN_FILE' or n.holder is not null)
    and not exists (
      select from open_ones o where o.holder is not distinct from n.holder and o.persons = n.persons)
), doubts as (
  insert into isolated.doubt (insurer_id, id, kind, import_id, given, raised_by)
  select $1, r.id, $3, $2::uuid, r.given, $5::uuid from raised r order by r.first_line
), suspects as materialized (
  select r.id, r.holder as subscriber_id, true as holds_number from raised r where r.holder is not null
  union
  select r.id, g.subscriber_id, false from raised r join given g on g.number = r.number
  where g.subscriber_id is not null and g.subscriber_id is distinct from r.holder
), marked as (
  update isolated.subscriber s set in_doubt = true
  where s.insurer_id = $1 and s.id in (select p.subscriber_id from suspects p)
)
insert into isolated.doubted_subscriber (insurer_id, doubt_id, subscriber_id, holds_number)
select $1, p.id, p.subscriber_id, p.holds_number from suspects p
