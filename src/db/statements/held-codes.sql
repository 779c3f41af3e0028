select blind_index as "blindIndex" from isolated.organization_code
where insurer_id = $1 and blind_index = any ($2::bytea[])
