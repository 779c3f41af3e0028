-- $3: where its column is; $4: no later than this.
update isolated.file_import set earliest_filing = (
  select least(to_date(min(r.cells ->> $3::integer), 'YYYYMMDD'), $4::date) from isolated.staged_row r
  where r.insurer_id = $1 and r.import_id = $2 and r.fault is null)
where insurer_id = $1 and id = $2
