select count(*)::integer as ok,
  count(*) filter (where effects & 1 <> 0)::integer as "newPersons",
  count(*) filter (where effects & 2 <> 0)::integer as "newPeriods",
  count(*) filter (where effects & 4 <> 0)::integer as corrections,
  count(*) filter (where effects & 8 <> 0)::integer as unchanged,
  count(*) filter (where effects & 16 <> 0)::integer as "newMyNumbers",
  count(*) filter (where effects & 32 <> 0)::integer as "changedMyNumbers",
  count(*) filter (where effects & 64 <> 0)::integer as "endedPeriods",
  count(*) filter (where effects & 128 <> 0)::integer as "cancelledMyNumbers",
  count(*) filter (where effects & 256 <> 0)::integer as "missingReasons",
  count(*) filter (where effects & 512 <> 0)::integer as "collectLater",
  (select count(*)::integer from isolated.eligibility_period
    where insurer_id = $1 and superseded_at is null and valid_to is null) as "currentPeriods"
from isolated.staged_row
where insurer_id = $1 and import_id = $2 and fault is null
