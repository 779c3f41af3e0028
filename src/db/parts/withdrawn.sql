-- Joins below are between tables alone, and what is not in a list is looked up in the list: a sub-select for each row
-- would have the signature of the context checked for each row.
withdrawn as materialized (
  select w.id from isolated.file_import w where w.insurer_id = $1 and w.withdrawn_at is not null
)
