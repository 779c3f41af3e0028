-- Without oneself ($3), with $4 in the name.
select code, name, kind from shared.institution
where $1::integer is not null and kind = $2 and code <> $3 and position($4 in name) > 0
order by name, code
limit $5
