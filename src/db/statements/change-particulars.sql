-- A trigger keeps what they were.
update isolated.subscriber
set name_kanji = $3, name_kana = $4, name_kana_key = $5, postal_code = $6, address = $7, municipality_code = $8,
  relationship_code = $9, notified_on = $10, changed_on = $11, reason = $12, recorded_by = $13, recorded_at = $14, import_id = null
where insurer_id = $1 and id = $2
