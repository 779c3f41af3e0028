-- A trigger keeps what they were.
update isolated.subscriber s
set name_kanji = r.name_kanji, name_kana = r.name_kana, name_kana_key = r.name_kana_key,
  postal_code = r.postal_code, address = r.address, municipality_code = r.municipality_code,
  relationship_code = r.relationship_code, notified_on = r.notified_on,
  changed_on = null, reason = null, standing = 'REGISTERED', recorded_at = $11, import_id = $12, recorded_by = $13
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date[])
  as r (id, name_kanji, name_kana, name_kana_key, postal_code, address, municipality_code, relationship_code, notified_on)
where s.insurer_id = $1 and s.id = r.id
