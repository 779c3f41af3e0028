-- About the rows of a file that were refused for $6. $4: where its columns have what is kept of a row.
with given as materialized (
  select r.my_number_index as number, r.line, coalesce(s.id, e.subscriber_id) as subscriber_id,
    json_build_object('line', r.line,
      'eligibilityId', r.cells ->> ($4::integer[])[1], 'symbol', r.cells ->> ($4::integer[])[2], 'number', r.cells ->> ($4::integer[])[3],
      'cardBranch', r.cells ->> ($4::integer[])[4], 'nameKanji', r.cells ->> ($4::integer[])[5], 'nameKana', r.cells ->> ($4::integer[])[6],
      'birthDate', r.cells ->> ($4::integer[])[7], 'sex', r.cells ->> ($4::integer[])[8], 'address', r.cells ->> ($4::integer[])[9]) as given
  from isolated.staged_row r
  left join isolated.subscriber s on s.insurer_id = $1 and s.id = r.subscriber_id
  left join isolated.eligibility_id e
    on e.insurer_id = $1 and e.eligibility_id = r.cells ->> ($4::integer[])[1] and e.released_at is null
  where r.insurer_id = $1 and r.import_id = $2 and r.fault = $6 and r.my_number_index is not null
),
-- include raise-doubts
