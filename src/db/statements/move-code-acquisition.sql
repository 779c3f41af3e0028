update isolated.code_acquisition
set persons = persons + $3::integer, listed_to = case when listed_to is not null then $4::uuid end
where insurer_id = $1 and id = $2
